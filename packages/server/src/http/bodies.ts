/** Shapes of request bodies; Fastify checks them before a handler runs. */
import { type Static, Type } from 'typebox';
import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from '../auth/passwords.ts';

/** Text of one line: no control characters and no half characters, which no name, address or number has. */
const line = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\p{Cc}\\p{Cs}]*$' });

/** What a customer tells about itself; lengths are those of the columns. */
export const CustomerBody = Type.Object(
  {
    name: Type.Optional(line(255)),
    email: Type.Optional(line(255)),
    companyName: Type.Optional(line(255)),
    phone: Type.Optional(line(32)),
    country: Type.Optional(
      Type.Union([Type.Integer({ minimum: 0, maximum: 2147483647 }), Type.Null()]),
    ),
    consented: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type CustomerBody = Static<typeof CustomerBody>;

export const StartBody = Type.Object(
  {
    /** The client's UUID for this start. */
    startId: Type.String({
      pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
    }),
    customer: Type.Optional(CustomerBody),
  },
  { additionalProperties: false },
);
export type StartBody = Static<typeof StartBody>;

/** Sizes and ids are checked by the use case, which has codes of their own for them. */
export const MessageBody = Type.Object(
  { clientId: Type.String(), text: Type.String() },
  { additionalProperties: false },
);
export type MessageBody = Static<typeof MessageBody>;

export const RatingBody = Type.Object({ rating: Type.Number() }, { additionalProperties: false });
export type RatingBody = Static<typeof RatingBody>;

export const LoginBody = Type.Object(
  {
    name: line(255),
    password: Type.String({ maxLength: MOST_PASSWORD_LENGTH }),
    ticket: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type LoginBody = Static<typeof LoginBody>;

export const PresenceBody = Type.Object(
  { present: Type.Boolean() },
  { additionalProperties: false },
);
export type PresenceBody = Static<typeof PresenceBody>;

const newPassword = Type.String({
  minLength: LEAST_PASSWORD_LENGTH,
  maxLength: MOST_PASSWORD_LENGTH,
});

export const OwnPasswordBody = Type.Object(
  { oldPassword: Type.String({ maxLength: MOST_PASSWORD_LENGTH }), newPassword },
  { additionalProperties: false },
);
export type OwnPasswordBody = Static<typeof OwnPasswordBody>;

export const NewPasswordBody = Type.Object(
  { password: newPassword },
  { additionalProperties: false },
);
export type NewPasswordBody = Static<typeof NewPasswordBody>;

export const MakeTokenBody = Type.Object(
  {
    name: line(100),
    /** ms since the epoch, up to the year 9999; null = until it is revoked */
    expiresAt: Type.Union([Type.Integer({ minimum: 0, maximum: 253402300799999 }), Type.Null()]),
  },
  { additionalProperties: false },
);
export type MakeTokenBody = Static<typeof MakeTokenBody>;
