/** What an operation answers, by status, for the OpenAPI document. */
import type { AnswerShape } from '../endpoints/answer.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { JSON_TYPES, XML_TYPES } from '../negotiation/media-types.ts';
import {
  answered,
  answeredItem,
  carrierSchema,
  componentName,
  exactObject,
  type JsonSchema,
  orNull,
  refTo,
} from './schemas.ts';

const TYPES = [...JSON_TYPES.slice(0, 2), ...XML_TYPES];

/** Refusals that an operation may have, beside those of nobody's fault but ours. */
const ERRORS: Readonly<Record<string, string>> = {
  '400': 'What was given cannot be understood',
  '401': 'Nobody has proved who calls',
  '403': 'The caller may not do that',
  default: 'Refused',
};
const REST_ERRORS: Readonly<Record<string, string>> = {
  ...ERRORS,
  '404': 'There is none, or none that the caller may see',
};
const CONDITIONAL_ERRORS: Readonly<Record<string, string>> = {
  ...REST_ERRORS,
  '409': 'A test of the patch failed, or the record is not in a state for it',
  '412': 'The record has changed since',
};

/** The responses of an endpoint, by status. */
export function answerOf(endpoint: Endpoint): Readonly<Record<string, JsonSchema>> {
  const refusals = Object.entries(errorsOf(endpoint)).map(
    ([status, description]) =>
      [
        status,
        { description, content: contentOf(TYPES, refTo('Error')), headers: REQUEST_ID },
      ] as const,
  );
  return { ...success(endpoint), ...Object.fromEntries(refusals) };
}

const REQUEST_ID = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };
const ANSWER_HEADERS = {
  ...REQUEST_ID,
  'SO-TimeZone': { $ref: '#/components/headers/TimeZone' },
  'Parley-Not-Stored': { $ref: '#/components/headers/NotStored' },
};
const FILE_HEADERS = {
  ...ANSWER_HEADERS,
  'Content-Disposition': { $ref: '#/components/headers/FileName' },
  'Parley-Row-Count': { $ref: '#/components/headers/RowCount' },
};

function success(endpoint: Endpoint): Readonly<Record<string, JsonSchema>> {
  const { shape } = endpoint.answer;
  if (shape.kind === 'nothing') return { '204': { description: 'Done', headers: ANSWER_HEADERS } };
  if (shape.kind === 'file') {
    const content = Object.fromEntries(shape.contentTypes.map((type) => [type, {}]));
    return { '200': { description: 'The file', headers: FILE_HEADERS, content } };
  }
  const schema = withNothing(schemaOf(shape, endpoint), endpoint);
  const content = contentOf(TYPES, schema);
  const bytes = shape.kind === 'bytes' ? { 'application/octet-stream': {} } : {};
  const ok = { description: 'OK', headers: ANSWER_HEADERS, content: { ...bytes, ...content } };
  if (endpoint.links === undefined || endpoint.verb !== 'GET') return { '200': ok };
  return { '200': ok, '304': { description: 'It has not changed since', headers: REQUEST_ID } };
}

function schemaOf(
  shape: Exclude<AnswerShape, { kind: 'nothing' | 'file' }>,
  { links }: Endpoint,
): JsonSchema {
  switch (shape.kind) {
    case 'carrier': {
      if (links === undefined) return refTo(componentName(shape.carrier, 'answer'));
      const { properties } = carrierSchema(shape.carrier, 'answer');
      return exactObject({
        ...(properties as Readonly<Record<string, JsonSchema>>),
        _Links: refTo('Links'),
      });
    }
    case 'carriers':
      return { type: 'array', items: refTo(componentName(shape.carrier, 'answer')) };
    case 'value':
      return answered(shape.property.shape);
    case 'bytes':
      return answered({ kind: 'bytes' });
    case 'choice':
      return { anyOf: shape.properties.map((property) => answeredItem(property.shape)) };
    default:
      return shape satisfies never;
  }
}

/** A lookup of an agent's that finds nothing answers null; lists are empty then. */
function withNothing(schema: JsonSchema, { answer, nothingFound }: Endpoint): JsonSchema {
  const mayBeNull = nothingFound === 'null' && ['carrier', 'value'].includes(answer.shape.kind);
  return mayBeNull && schema.type !== 'array' ? orNull(schema) : schema;
}

function errorsOf({ nothingFound, links, verb }: Endpoint): Readonly<Record<string, string>> {
  if (links !== undefined || verb === 'DELETE') return CONDITIONAL_ERRORS;
  return nothingFound === 'null' ? ERRORS : REST_ERRORS;
}

function contentOf(types: readonly string[], schema: JsonSchema): JsonSchema {
  return Object.fromEntries(types.map((type) => [type, { schema }]));
}
