/** What an operation takes as its body, for the OpenAPI document. */
import type { Body } from '../endpoints/body.ts';
import { FORM_TYPE, JSON_TYPES, XML_TYPES } from '../negotiation/media-types.ts';
import { componentName, given, givenProperties, type JsonSchema, refTo } from './schemas.ts';

const PATCH_STEP: JsonSchema = {
  type: 'object',
  properties: {
    op: { enum: ['add', 'replace', 'remove', 'test'] },
    path: { type: 'string', examples: ['/CustomerName'] },
    value: true,
  },
  required: ['op', 'path'],
};

/** Null for an operation without a body. */
export function requestBodyOf(body: Body): JsonSchema | null {
  const schema = schemaOf(body);
  if (schema === null) return null;
  const types =
    body.kind === 'patch' ? JSON_TYPES : [...JSON_TYPES.slice(0, 2), ...XML_TYPES, FORM_TYPE];
  return {
    required: body.kind === 'carrier' || body.kind === 'patch',
    content: Object.fromEntries(types.map((type) => [type, { schema }])),
  };
}

function schemaOf({ kind, carrier, items }: Body): JsonSchema | null {
  if (kind === 'list' && items !== null) return { type: 'array', items: given(items.shape) };
  if (carrier === null) return null;
  switch (kind) {
    case 'carrier':
      return refTo(componentName(carrier, 'given'));
    case 'fields':
      return { type: 'object', properties: givenProperties(carrier.held) };
    case 'patch':
      return {
        oneOf: [
          { type: 'array', items: PATCH_STEP, description: 'RFC 6902, without move and copy' },
          { type: 'object', description: 'RFC 7396; an object merged into a list is added to it' },
        ],
      };
    default:
      return null;
  }
}
