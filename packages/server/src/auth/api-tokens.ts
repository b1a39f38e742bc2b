/** API tokens: made by their users, shown once, good until they run out or are revoked (AU11 to AU13). */
import type { ApiToken, MadeApiToken } from '@parley/protocol';
import { ChatError } from '../chat/chat-error.ts';
import type { Agent } from '../storage/agents.ts';
import {
  deleteApiToken,
  listApiTokens,
  loadApiToken,
  type StoredApiToken,
  storeApiToken,
  touchApiToken,
} from '../storage/api-tokens.ts';
import type { Queryable } from '../storage/database.ts';
import type { LoginDeps } from './login-deps.ts';
import { hashSecret, makeSecret } from './secrets.ts';
import { NOTE_USE_EVERY_MS } from './tickets.ts';

/** What every token begins with, as the vendor's do. */
export const API_TOKEN_PREFIX = '8A:';
/** Tokens that one user may have. */
export const MOST_API_TOKENS = 100;

/**
 * Makes a token for the agent itself.
 * @param wanted.expiresAt ms since the epoch; null = until it is revoked
 * @throws ChatError `bad_request` for an end in the past, `too_many_tokens`
 */
export async function makeApiToken(
  { db, now }: LoginDeps,
  agent: Agent,
  wanted: { readonly name: string; readonly expiresAt: number | null },
): Promise<MadeApiToken> {
  const name = wanted.name.trim();
  if (name === '') throw new ChatError('bad_request', ['name']);
  if (wanted.expiresAt !== null && wanted.expiresAt <= now()) {
    throw new ChatError('bad_request', ['expiresAt']);
  }
  const secret = makeSecret(API_TOKEN_PREFIX);
  const stored = await storeApiToken(
    db,
    {
      userId: agent.userId,
      name,
      tokenHash: hashSecret(secret),
      madeAt: new Date(now()),
      expiresAt: wanted.expiresAt === null ? null : new Date(wanted.expiresAt),
    },
    MOST_API_TOKENS,
  );
  if (stored === null) throw new ChatError('too_many_tokens');
  return { ...viewToken(stored), secret };
}

/** A user's tokens, the newest first. Who may ask is the caller's to decide. */
export async function readApiTokens(db: Queryable, userId: number): Promise<readonly ApiToken[]> {
  return (await listApiTokens(db, userId)).map(viewToken);
}

/** Ends a token of the agent's own; administrators end anybody's. @throws ChatError `unknown_token` */
export async function revokeApiToken(db: Queryable, agent: Agent, tokenId: number): Promise<void> {
  const ownerId = agent.administrator ? null : agent.userId;
  if (!(await deleteApiToken(db, tokenId, ownerId))) throw new ChatError('unknown_token');
}

/** Whose token it is; null when it is none, has run out or was revoked. */
export async function proveApiToken({ db, now }: LoginDeps, secret: string): Promise<Agent | null> {
  const tokenHash = hashSecret(secret);
  const at = now();
  const found = await loadApiToken(db, tokenHash, new Date(at));
  if (found === null) return null;
  if (at - (found.lastUsedAt?.getTime() ?? 0) >= NOTE_USE_EVERY_MS) {
    await touchApiToken(db, tokenHash, new Date(at));
  }
  return found.agent;
}

function viewToken(token: StoredApiToken): ApiToken {
  return {
    id: token.id,
    name: token.name,
    madeAt: token.madeAt.getTime(),
    lastUsedAt: token.lastUsedAt?.getTime() ?? null,
    expiresAt: token.expiresAt?.getTime() ?? null,
  };
}
