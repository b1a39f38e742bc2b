/** Tickets of the Web API: issued at a login, for six hours after their last use (AU8 to AU10). */
import type { Agent } from '../storage/agents.ts';
import { loadTicket, renewTicket, type TicketTimes } from '../storage/tickets.ts';
import type { LoginDeps } from './login-deps.ts';
import { hashSecret, makeSecret } from './secrets.ts';

/** What every ticket begins with, as the vendor's do. */
export const TICKET_PREFIX = '7T:';
/** How long a ticket lasts after its last use: 6 hours, in ms. */
export const TICKET_LASTS_MS = 6 * 3_600_000;
/** Uses are noted this often at most, in ms: the end moves in steps, and reading stays reading. */
export const NOTE_USE_EVERY_MS = 60_000;

export interface NewTicket {
  /** Told once; only its hash is kept. */
  readonly secret: string;
  readonly stored: TicketTimes & { readonly ticketHash: Buffer };
}

/** A ticket that is to be stored with its login. */
export function newTicket(now: number): NewTicket {
  const secret = makeSecret(TICKET_PREFIX);
  return { secret, stored: { ticketHash: hashSecret(secret), ...timesAt(now) } };
}

/** Whose ticket it is, which lasts anew from now; null when it is none or has ended. */
export async function proveTicket({ db, now }: LoginDeps, secret: string): Promise<Agent | null> {
  if (!secret.startsWith(TICKET_PREFIX)) return null;
  const ticketHash = hashSecret(secret);
  const at = now();
  const found = await loadTicket(db, ticketHash, new Date(at));
  if (found === null) return null;
  if (at - found.lastUsedAt.getTime() >= NOTE_USE_EVERY_MS) {
    await renewTicket(db, ticketHash, timesAt(at));
  }
  return found.agent;
}

function timesAt(now: number): TicketTimes {
  return { lastUsedAt: new Date(now), expiresAt: new Date(now + TICKET_LASTS_MS) };
}
