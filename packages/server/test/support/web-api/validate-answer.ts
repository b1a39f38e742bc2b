/** Holds every answer of the Web API against the OpenAPI document that the server publishes. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describeAsOpenApi, type OpenApi } from '../../../src/web-api/describe/openapi.ts';
import type { JsonSchema } from '../../../src/web-api/describe/schemas.ts';
import { ENDPOINTS } from '../../../src/web-api/endpoints.ts';
import { prefixOf, rewriteApiPath } from '../../../src/web-api/negotiation/api-path.ts';

export interface AnswerToValidate {
  readonly verb: string;
  /** As it was asked for, with prefix and query. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string | null;
  /** The body as it came. */
  readonly text: string;
}

type Validate = (answer: AnswerToValidate) => void;

/** @throws Error that says where the answer differs from the document. */
export const validateAnswer: Validate = createValidator(describeAsOpenApi(ENDPOINTS));

/** A validator by a document of a test's own. */
export function createValidator(document: OpenApi): Validate {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'whole', components: document.components });
  ajv.addSchema({ $id: 'selected', components: withNulls(document.components) });
  const compiled = new Map<string, ValidateFunction>();
  const operations = operationsOf(document);

  return (answer) => {
    const [path = '', query = ''] = rewriteApiPath(answer.path).split('?', 2);
    if (prefixOf(answer.path) === null) return;
    const found = operations.find(
      ({ verb, matches }) => verb === answer.verb.toUpperCase() && matches.test(path),
    );
    // What describes the API is no operation of it; only its refusals are.
    if (found === undefined && answer.status < 400) return;
    const name = `${answer.verb} ${answer.path} (${answer.status})`;
    const { status, contentType, text } = answer;
    const response = found?.responses[status] ?? (status >= 400 ? ERROR_RESPONSE : undefined);
    if (response === undefined) throw new Error(`${name}: no such status is documented`);
    if (response.content === undefined) {
      if (text === '') return;
      throw new Error(`${name}: a body where none is documented`);
    }
    if (contentType === null) throw new Error(`${name}: a body without a type`);
    if (!/^(?:application|text)\/json\b/.test(contentType)) return;
    const schema = response.content['application/json']?.schema;
    if (schema === undefined) throw new Error(`${name}: JSON where none is documented`);

    const id = status < 400 && /(?:^|&)(?:\$|%24)select=[^&]/i.test(query) ? 'selected' : 'whole';
    const key = `${id} ${JSON.stringify(schema)}`;
    const validate = compiled.get(key) ?? ajv.compile(pointingTo(id, schema));
    compiled.set(key, validate);
    if (validate(JSON.parse(text))) return;
    throw new Error(`${name} is not as documented: ${ajv.errorsText(validate.errors)}\n${text}`);
  };
}

interface Response {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
}

const ERROR_RESPONSE: Response = {
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

interface DocumentedOperation {
  readonly verb: string;
  readonly matches: RegExp;
  readonly responses: Readonly<Record<string, Response>>;
}

/** Paths without parameters come first: `ChatSession/default` is no id. */
function operationsOf({ paths }: OpenApi): readonly DocumentedOperation[] {
  return Object.entries(paths)
    .sort(([a], [b]) => a.split('{').length - b.split('{').length)
    .flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => ({
        verb: verb.toUpperCase(),
        matches: new RegExp(
          `^${path.replaceAll(/[.$]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]*')}$`,
          'i',
        ),
        responses: operation.responses as Readonly<Record<string, Response>>,
      })),
    );
}

/** With `$select`, what was not chosen is null, whatever it is. */
function withNulls<T>(part: T): T {
  if (Array.isArray(part)) return part.map(withNulls) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'properties'
        ? Object.fromEntries(
            Object.entries(value as object).map(([property, schema]) => [
              property,
              { anyOf: [withNulls(schema), { type: 'null' }] },
            ]),
          )
        : withNulls(value),
    ]),
  ) as T;
}

function pointingTo(id: string, schema: JsonSchema): JsonSchema {
  const own = id === 'selected' ? withNulls(schema) : schema;
  return JSON.parse(
    JSON.stringify(own).replaceAll('"#/components/', `"${id}#/components/`),
  ) as JsonSchema;
}
