/** The API as an OpenAPI 3.1 document, made of the same descriptions that serve it. */
import { type Carrier, type Property, required } from '../carriers/property.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { answerOf } from './answer-schemas.ts';
import { carriersOf } from './carriers-of.ts';
import { requestBodyOf } from './request-bodies.ts';
import { carrierSchema, componentName, given, type JsonSchema } from './schemas.ts';
import {
  FIXED_SCHEMAS,
  HEADERS,
  REQUEST_HEADERS,
  SECURITY,
  SECURITY_SCHEMES,
} from './shared-parts.ts';
import { PARLEY_VERSION } from './version.ts';

/** The document's outline; what its parts hold is plain data. */
export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: JsonSchema;
  readonly servers: readonly JsonSchema[];
  readonly security: readonly JsonSchema[];
  readonly tags: readonly JsonSchema[];
  /** Path, as `/api/v1/ChatSession/{id}` → verb in lower case → operation. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly [part: string]: unknown;
  };
}

export function describeAsOpenApi(endpoints: readonly Endpoint[]): OpenApi {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const endpoint of endpoints) {
    const path = `/api/v1/${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.verb.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley Web API',
      version: PARLEY_VERSION,
      description:
        'The SuperOffice Chat Web API as Parley serves it. Names in bodies and paths count in any case; answers are spelled as here. With `$select`, every property that is not chosen is null.\n\nDates are those of the base time zone and say no offset; `SO-TimeZone: includeTZOffset` adds it, `SO-TimeZone: NO, includeTZOffset` tells them in another zone. To try operations here, *Authorize* with a name and a password, or with a token that you make in the console under *API access*.',
    },
    servers: [{ url: '/' }],
    security: SECURITY,
    tags: [...new Set(endpoints.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...FIXED_SCHEMAS, ...carrierSchemas(carriersOf(endpoints)) },
      securitySchemes: SECURITY_SCHEMES,
      parameters: REQUEST_HEADERS,
      headers: HEADERS,
    },
  };
}

function carrierSchemas(carriers: readonly Carrier[]): Readonly<Record<string, JsonSchema>> {
  const uses = ['answer', 'given'] as const;
  return Object.fromEntries(
    uses.flatMap((use) =>
      carriers.map((carrier) => [componentName(carrier, use), carrierSchema(carrier, use)]),
    ),
  );
}

function operationOf(endpoint: Endpoint): JsonSchema {
  const { verb, path, group, summary } = endpoint;
  const body = requestBodyOf(endpoint.body);
  return {
    // Unique, and a name in most programming languages.
    operationId: `${verb}_${path.replaceAll(/[{}]/g, '').replaceAll('/', '_')}`,
    tags: [group],
    summary,
    parameters: [...parametersOf(endpoint), ...headersOf(endpoint)],
    ...(body === null ? {} : { requestBody: body }),
    responses: answerOf(endpoint),
  };
}

function parametersOf({ path, parameters, answer }: Endpoint): readonly JsonSchema[] {
  const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name?.toLowerCase()));
  const own = Object.entries(parameters).map(([name, property]) =>
    inPath.has(name.toLowerCase())
      ? parameter(name, required(property), 'path')
      : parameter(name, property, 'query'),
  );
  const { kind } = answer.shape;
  return kind === 'carrier' || kind === 'carriers' ? [...own, SELECT] : own;
}

const SELECT: JsonSchema = {
  name: '$select',
  in: 'query',
  description: 'Properties that are wanted, separated by commas; all others are null.',
  schema: { type: 'string' },
};

function parameter(name: string, property: Property, place: 'path' | 'query'): JsonSchema {
  const { description } = property;
  return {
    name,
    in: place,
    required: property.required,
    ...(description === '' ? {} : { description }),
    schema: given(property.shape),
  };
}

function headersOf({ links, verb }: Endpoint): readonly JsonSchema[] {
  const conditional = links !== undefined && verb !== 'POST';
  return Object.entries(REQUEST_HEADERS)
    .filter(([, { name }]) => conditional || !String(name).startsWith('If-'))
    .map(([key]) => ({ $ref: `#/components/parameters/${key}` }));
}
