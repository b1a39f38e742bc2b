/** What the API tells of itself: absolute addresses with what may be done there (web-api §6.8). */
import type { Endpoint } from '../endpoints/endpoint.ts';
import { PARLEY_VERSION, VENDOR_RELEASE } from './version.ts';

/** Absolute address → verb → description. */
export type Listing = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The endpoints at their addresses. @param apiUrl - `https://…/api/v1` */
export function listEndpoints(endpoints: readonly Endpoint[], apiUrl: string): Listing {
  const listing: Record<string, Record<string, string>> = {};
  for (const endpoint of endpoints) {
    const address = `${apiUrl}/${endpoint.path}`;
    listing[address] = { ...listing[address], [endpoint.verb]: describeInLine(endpoint) };
  }
  return listing;
}

/** The API's versions, as programs ask for them before anything else. */
export function describeApi(apiUrl: string): Readonly<Record<string, string>> {
  const { version, assembly, date } = VENDOR_RELEASE;
  return {
    v1: `${apiUrl}/`,
    Version: PARLEY_VERSION,
    NetServerVersion: version,
    NetServerAssembly: assembly,
    NetServerDate: date,
    NetServer: 'Parley',
    NetServerLabel: `Parley_${PARLEY_VERSION}`,
    Services: 'v1',
    ServicesCurrent: 'v1',
  };
}

/** `?chatSessionEntityId={chatSessionEntityId}  The chat session, or null.` */
function describeInLine({ path, parameters, summary }: Endpoint): string {
  const lowerPath = path.toLowerCase();
  const query = Object.keys(parameters)
    .filter((name) => !lowerPath.includes(`{${name.toLowerCase()}}`))
    .map((name) => `${name}={${name}}`);
  return query.length === 0 ? summary : `?${query.join('&')}  ${summary}`;
}
