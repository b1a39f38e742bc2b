/** Requests of the Web API, as `authenticateRequest` sees them. */

import { authenticateRequest, type Caller } from '../../src/auth/authenticate-request.ts';
import { createAuthentication } from '../../src/auth/authentication.ts';
import type { OidcSettings } from '../../src/auth/oidc.ts';
import { ChatError, type ErrorCode } from '../../src/chat/chat-error.ts';
import type { Queryable } from '../../src/storage/database.ts';

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** A node's own view of who calls, with a clock that stands until it is set. */
export interface Door {
  now: number;
  /** The SQL statements so far. */
  readonly statements: number;
  call(headers: Headers, address?: string): Promise<Caller>;
  /** The code of the refusal; null when the caller is let in. */
  refusal(headers: Headers, address?: string): Promise<ErrorCode | null>;
}

export function openDoor(db: Queryable, oidc: OidcSettings | null = null): Door {
  let statements = 0;
  const counted: Queryable = {
    query: (statement, values) => {
      statements += 1;
      return db.query(statement, values);
    },
  };
  const auth = createAuthentication({ db: counted, now: () => door.now }, oidc);
  const door: Door = {
    now: Date.now(),
    get statements() {
      return statements;
    },
    call: (headers, address = '192.0.2.1') => authenticateRequest(auth, { headers, address }),
    async refusal(headers, address) {
      try {
        await door.call(headers, address);
        return null;
      } catch (error) {
        if (error instanceof ChatError) return error.code;
        throw error;
      }
    },
  };
  return door;
}

export function basic(name: string, password: string): { authorization: string } {
  const value = Buffer.from(`${name}:${password}`, 'utf8').toString('base64');
  return { authorization: `Basic ${value}` };
}

export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

export function soTicket(ticket: string): { authorization: string } {
  return { authorization: `SOTicket ${ticket}` };
}
