/** Reads what a client sent. Nothing in it is trusted: every field is checked, unknown fields are left out. */
import type { ClientFrame, Hello } from './frames.ts';

/** At most this many chat sessions are followed by one connection. */
export const MAX_WATCHED = 200;

/** The frame, or null when it is malformed. */
export function parseClientFrame(text: string): ClientFrame | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return readClientFrame(value);
}

/** The same for a value that is JSON already (bodies of the fallback). */
export function readClientFrame(value: unknown): ClientFrame | null {
  if (!isRecord(value)) return null;
  switch (value.t) {
    case 'hello':
      return readHello(value);
    case 'post': {
      const { s, c, text } = value;
      if (!isId(s) || !isClientId(c) || typeof text !== 'string') return null;
      return { t: 'post', s, c, text };
    }
    case 'typing': {
      const { s, on } = value;
      return isId(s) && typeof on === 'boolean' ? { t: 'typing', s, on } : null;
    }
    case 'read': {
      const { s, upTo } = value;
      return isId(s) && isRevision(upTo) ? { t: 'read', s, upTo } : null;
    }
    case 'watch': {
      const { s, after } = value;
      return isId(s) && isRevision(after) ? { t: 'watch', s, after } : null;
    }
    case 'unwatch': {
      const { s } = value;
      return isId(s) ? { t: 'unwatch', s } : null;
    }
    case 'refresh':
      return { t: 'refresh' };
    case 'alive':
      return { t: 'alive' };
    default:
      return null;
  }
}

function readHello(value: Record<string, unknown>): Hello | null {
  const { v, role, s, key, after, xsrf, watch } = value;
  if (typeof v !== 'number') return null;
  if (role === 'visitor') {
    if (!isId(s) || typeof key !== 'string' || key.length > 255 || !isRevision(after)) return null;
    return { t: 'hello', v, role, s, key, after };
  }
  if (role !== 'agent' || typeof xsrf !== 'string' || xsrf.length > 255) return null;
  if (!Array.isArray(watch) || watch.length > MAX_WATCHED) return null;
  const pairs: [number, number][] = [];
  for (const pair of watch as unknown[]) {
    if (!Array.isArray(pair)) return null;
    const [id, revision] = pair as unknown[];
    if (!isId(id) || !isRevision(revision)) return null;
    pairs.push([id, revision]);
  }
  return { t: 'hello', v, role, xsrf, watch: pairs };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids are PostgreSQL integers from 1. */
function isId(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 2_147_483_647;
}

function isRevision(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2_147_483_647;
}

/** A client message id: 1 to 64 characters, printable ASCII without spaces. */
export function isClientId(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,64}$/.test(value);
}
