/** Parts of the OpenAPI document that do not depend on any endpoint: authentication, headers, errors, rights. */
import { LOGIN_COOKIE } from '../../auth/logins.ts';
import { ERROR_SENTENCES } from '../../chat/chat-error.ts';
import { exactObject, type JsonSchema, orNull } from './schemas.ts';

const TEXT: JsonSchema = { type: 'string' };

const RIGHT = exactObject({ Mask: TEXT, Reason: TEXT });

export const FIXED_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Error: exactObject({
    Error: { const: true },
    ErrorType: TEXT,
    ErrorMessage: TEXT,
    Message: { ...TEXT, description: 'The same as ErrorMessage' },
    ErrorSource: TEXT,
    ErrorCode: { type: 'string', enum: Object.keys(ERROR_SENTENCES) },
    RequestId: { ...TEXT, description: 'What to quote when asking for help' },
  }),
  TableRight: { ...RIGHT, description: 'What the caller may do with the record' },
  FieldProperty: exactObject({
    FieldRight: orNull(RIGHT),
    FieldType: { ...TEXT, description: 'A .NET type' },
    FieldLength: { type: 'integer', description: 'Characters; 0 = no limit, or no text' },
  }),
  Links: {
    type: 'object',
    properties: {
      Self: { type: 'string', format: 'uri' },
      Archive: { type: 'string', format: 'uri' },
    },
    required: ['Self'],
    additionalProperties: false,
  },
};

export const SECURITY_SCHEMES: Readonly<Record<string, JsonSchema>> = {
  Basic: { type: 'http', scheme: 'basic', description: 'A login name with its password' },
  Bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API token, or an access token of OIDC',
  },
  SOTicket: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`SOTicket` and the ticket of a login',
  },
  Cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: LOGIN_COOKIE,
    description: 'A login of the console',
  },
  XsrfToken: {
    type: 'apiKey',
    in: 'header',
    name: 'X-XSRF-TOKEN',
    description: 'Goes with the cookie: the value of the cookie XSRF-TOKEN',
  },
};

export const SECURITY: readonly JsonSchema[] = [
  { Basic: [] },
  { SOTicket: [] },
  { Bearer: [] },
  { Cookie: [], XsrfToken: [] },
];

/** Headers that every operation reads; those of conditions only where a record has a stamp. */
export const REQUEST_HEADERS: Readonly<Record<string, JsonSchema>> = {
  AcceptLanguage: header('Accept-Language', 'Languages that texts are wanted in'),
  Language: header('SO-Language', 'The same; it comes before Accept-Language'),
  Culture: header('SO-Culture', 'How numbers and dates are written inside texts'),
  TimeZone: header(
    'SO-TimeZone',
    'Whose clocks dates are told and read by: a code such as NO, its id, or an IANA name; `includeTZOffset` adds offsets',
  ),
  AppToken: header('SO-AppToken', 'Which program calls'),
  IfModifiedSince: header('If-Modified-Since', '304 when the record has not changed since'),
  IfUnmodifiedSince: header('If-Unmodified-Since', '412 when the record has changed since'),
};

export const HEADERS: Readonly<Record<string, JsonSchema>> = {
  RequestId: { description: 'What to quote when asking for help', schema: TEXT },
  TimeZone: { description: 'The time zone that the dates are in', schema: TEXT },
  NotStored: {
    description: 'Places in the given data that Parley does not hold, separated by commas',
    schema: TEXT,
  },
  FileName: { description: 'An attachment, and what it is called', schema: TEXT },
  RowCount: {
    description: 'About how many rows the file has, as EstimatedRowCount said',
    schema: { type: 'integer' },
  },
};

function header(name: string, description: string): JsonSchema {
  return { name, in: 'header', description, schema: TEXT };
}
