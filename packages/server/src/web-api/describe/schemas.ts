/**
 * JSON schemas of shapes and carriers, once as they are answered and once as they may be given. Answers are exact: every
 * property is there, and null only where the wire really has it. What is given may leave out and clear anything.
 */
import type { Carrier, Properties, Property, Shape } from '../carriers/property.ts';
import { allProperties } from './carriers-of.ts';

/** Plain data, ready for `JSON.stringify`. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export type Use = 'answer' | 'given';

const DATE = String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)?$`;
const TIME_SPAN = String.raw`^\d{2,}:\d\d:\d\d$`;

/** The name under which a carrier's schema stands among the components. */
export function componentName(carrier: Carrier, use: Use): string {
  return use === 'answer' ? carrier.name : `${carrier.name}Input`;
}

export function refTo(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** One carrier's schema, referring to those of the carriers inside. */
export function carrierSchema(carrier: Carrier, use: Use): JsonSchema {
  if (use === 'given') return { type: 'object', properties: givenProperties(carrier.held) };
  const properties: Record<string, JsonSchema> = {};
  for (const [name, property] of Object.entries(allProperties(carrier))) {
    const schema = answered(property.shape);
    const exact = property.nullable ? orNull(schema) : schema;
    properties[name] = described(exact, property, name in carrier.notHeld);
  }
  if (carrier.withRights) {
    properties.TableRight = orNull(refTo('TableRight'));
    properties.FieldProperties = {
      type: 'object',
      additionalProperties: refTo('FieldProperty'),
    };
  }
  return exactObject(properties);
}

/** An object with all of these properties and no others. */
export function exactObject(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const required = Object.keys(properties);
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Properties as they may be given: any of them may be missing, or null. */
export function givenProperties(properties: Properties): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => !property.readOnly)
      .map(([name, property]) => [name, described(orNull(given(property.shape)), property)]),
  );
}

/** A value as it is answered. */
export function answered(shape: Shape): JsonSchema {
  if (shape.kind === 'carrier') return orNull(refTo(componentName(shape.of(), 'answer')));
  if (shape.kind === 'bytes') return orNull(scalar(shape));
  return answeredItem(shape);
}

/** The same inside a list or dictionary, which have no gaps. */
export function answeredItem(shape: Shape): JsonSchema {
  return schemaOf(shape, 'answer', answeredItem);
}

/** A value as it may be given. */
export function given(shape: Shape): JsonSchema {
  if (shape.kind !== 'text' || shape.maxLength === null) return schemaOf(shape, 'given', given);
  return { ...scalar(shape), maxLength: shape.maxLength };
}

export function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, ...values, type: [schema.type, 'null'] };
}

function schemaOf(shape: Shape, use: Use, item: (shape: Shape) => JsonSchema): JsonSchema {
  switch (shape.kind) {
    case 'carrier':
      return refTo(componentName(shape.of(), use));
    case 'list':
      return { type: 'array', items: item(shape.of) };
    case 'dictionary':
      return { type: 'object', additionalProperties: shape.of === null ? true : item(shape.of) };
    default:
      return scalar(shape);
  }
}

function scalar(shape: Exclude<Shape, { kind: 'carrier' | 'list' | 'dictionary' }>): JsonSchema {
  switch (shape.kind) {
    case 'int':
      return { type: 'integer', format: 'int32' };
    case 'decimal':
      return { type: 'number', format: 'double' };
    case 'bool':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string' };
    case 'date':
    case 'day':
      return { type: 'string', pattern: DATE, examples: ['2018-12-24T12:34:45'] };
    case 'timeSpan':
      return { type: 'string', pattern: TIME_SPAN, examples: ['08:30:00'] };
    case 'bytes':
      return { type: 'string', contentEncoding: 'base64' };
    case 'enum': {
      const names = Object.keys(shape.of.values);
      if (!shape.of.flags) return { type: 'string', enum: names };
      const name = `(${[...new Set(['None', ...names])].join('|')})`;
      return { type: 'string', pattern: `^${name}(, ${name})*$` };
    }
    default:
      return shape satisfies never;
  }
}

function described(schema: JsonSchema, property: Property, notHeld = false): JsonSchema {
  const description = notHeld ? 'Parley does not hold it: always empty' : property.description;
  return {
    ...schema,
    ...(description === '' ? {} : { description }),
    ...(property.readOnly || notHeld ? { readOnly: true } : {}),
  };
}
