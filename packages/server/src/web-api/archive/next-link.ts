/** Where the next page of an archive's rows is (gotchas 20 and 21). */
import type { GivenParameters } from './archive-parameters.ts';

/** Servers on the way may refuse longer addresses. */
const LONGEST_LINK = 8_000;
/** Characters that may stand in a query as they are, and are easier to read so. */
const READABLE = /%(?:2C|2F|3A|24)/g;

/**
 * The address of the rows that follow, with everything else as it was asked for.
 * @param address - absolute, without a query
 * @param skip - rows before the next page
 */
export function nextLink(address: string, given: GivenParameters, skip: number): string {
  const parameters = Object.entries({ ...given, $skip: String(skip) })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encoded(value)}`);
  return `${address}?${parameters.join('&')}`;
}

/**
 * The same for a POST: an address to GET. Where that would be too long, one to POST the same body to again: of a
 * parameter in both, the address counts.
 */
export function nextPostLink(address: string, given: GivenParameters, skip: number): string {
  const link = nextLink(address, given, skip);
  return link.length > LONGEST_LINK ? `${address}?$skip=${skip}` : link;
}

function encoded(value: string): string {
  return encodeURIComponent(value).replace(READABLE, decodeURIComponent);
}
