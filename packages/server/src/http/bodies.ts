/**
 * Shapes of request bodies, as JSON Schema; Fastify checks them before a handler runs. Their types follow from them, and
 * nothing of the library that derives those is read at run time.
 */
import type { XStatic } from 'typebox/schema';
import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from '../auth/passwords.ts';

/** Text of one line: no control characters and no half characters, which no name, address or number has. */
const line = (maxLength: number) =>
  ({ type: 'string', maxLength, pattern: '^[^\\p{Cc}\\p{Cs}]*$' }) as const;

const orNull = <S>(schema: S) => ({ anyOf: [schema, { type: 'null' }] }) as const;

/** What a customer tells about itself; lengths are those of the columns. */
export const CustomerBody = {
  type: 'object',
  properties: {
    name: line(255),
    email: line(255),
    companyName: line(255),
    phone: line(32),
    country: orNull({ type: 'integer', minimum: 0, maximum: 2147483647 } as const),
    consented: { type: 'boolean' },
  },
  additionalProperties: false,
} as const;
export type CustomerBody = XStatic<typeof CustomerBody>;

export const StartBody = {
  type: 'object',
  required: ['startId'],
  properties: {
    /** The client's UUID for this start. */
    startId: {
      type: 'string',
      pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
    },
    customer: CustomerBody,
  },
  additionalProperties: false,
} as const;
export type StartBody = XStatic<typeof StartBody>;

/** Sizes and ids are checked by the use case, which has codes of their own for them. */
export const MessageBody = {
  type: 'object',
  required: ['clientId', 'text'],
  properties: { clientId: { type: 'string' }, text: { type: 'string' } },
  additionalProperties: false,
} as const;
export type MessageBody = XStatic<typeof MessageBody>;

export const RatingBody = {
  type: 'object',
  required: ['rating'],
  properties: { rating: { type: 'number' } },
  additionalProperties: false,
} as const;
export type RatingBody = XStatic<typeof RatingBody>;

export const LoginBody = {
  type: 'object',
  required: ['name', 'password'],
  properties: {
    name: line(255),
    password: { type: 'string', maxLength: MOST_PASSWORD_LENGTH },
    ticket: { type: 'boolean' },
  },
  additionalProperties: false,
} as const;
export type LoginBody = XStatic<typeof LoginBody>;

export const PresenceBody = {
  type: 'object',
  required: ['present'],
  properties: { present: { type: 'boolean' } },
  additionalProperties: false,
} as const;
export type PresenceBody = XStatic<typeof PresenceBody>;

const newPassword = {
  type: 'string',
  minLength: LEAST_PASSWORD_LENGTH,
  maxLength: MOST_PASSWORD_LENGTH,
} as const;

export const OwnPasswordBody = {
  type: 'object',
  required: ['oldPassword', 'newPassword'],
  properties: { oldPassword: { type: 'string', maxLength: MOST_PASSWORD_LENGTH }, newPassword },
  additionalProperties: false,
} as const;
export type OwnPasswordBody = XStatic<typeof OwnPasswordBody>;

export const NewPasswordBody = {
  type: 'object',
  required: ['password'],
  properties: { password: newPassword },
  additionalProperties: false,
} as const;
export type NewPasswordBody = XStatic<typeof NewPasswordBody>;

export const MakeTokenBody = {
  type: 'object',
  required: ['name', 'expiresAt'],
  properties: {
    name: line(100),
    /** ms since the epoch, up to the year 9999; null = until it is revoked */
    expiresAt: orNull({ type: 'integer', minimum: 0, maximum: 253402300799999 } as const),
  },
  additionalProperties: false,
} as const;
export type MakeTokenBody = XStatic<typeof MakeTokenBody>;
