/** What goes over a line between nodes, as text. */
import type { Hint } from './hint.ts';

export type NodeMessage =
  /** The node has just begun to listen on this line. */
  | ({ readonly kind: 'hello' } & Speaker)
  /** An answer to `to`: from now on the node tells it what happens. */
  | ({ readonly kind: 'here'; readonly to: string } & Speaker)
  /** The node is still there, and can be heard. */
  | ({ readonly kind: 'beat' } & Speaker)
  /** The node is about to end. */
  | ({ readonly kind: 'bye' } & Speaker)
  | ({ readonly kind: 'hints'; readonly hints: readonly Hint[] } & Speaker);

/** Who says something, as everything that is said begins. */
export interface Speaker {
  readonly from: string;
  /** Its hints go over another line than this one. */
  readonly hintsElsewhere?: true;
}

/** PostgreSQL takes notifications of less than 8,000 bytes. All that is written here is ASCII. */
export const MAX_MESSAGE_BYTES = 7_900;
/** Users in one hint: keeps the longest hint within a message. */
const MAX_USERS = 400;
/** Longer names than any node gives itself are not kept. */
const LONGEST_NAME = 64;
/** Ids and revisions are integers of PostgreSQL's. */
const MOST = 2_147_483_647;

/** A hint without names: a kind and its values. */
type Packed =
  | readonly ['s', number, number, readonly number[], readonly number[]]
  | readonly ['a', readonly number[]]
  | readonly ['t', number, 'customer' | 'user', 0 | 1];

export function writeMessage(message: Exclude<NodeMessage, { kind: 'hints' }>): string {
  return JSON.stringify(message);
}

/** As few messages as will hold the hints. */
export function writeHints(from: string, hints: readonly Hint[]): readonly string[] {
  const head = `{"kind":"hints","from":${JSON.stringify(from)},"hints":[`;
  const texts: string[] = [];
  let body = '';
  for (const packed of hints.flatMap(pack)) {
    const text = JSON.stringify(packed);
    if (body !== '' && head.length + body.length + text.length + 3 > MAX_MESSAGE_BYTES) {
      texts.push(`${head}${body}]}`);
      body = '';
    }
    body += body === '' ? text : `,${text}`;
  }
  if (body !== '') texts.push(`${head}${body}]}`);
  return texts;
}

/** Null for what no node wrote. Hints of kinds that a newer node knows are left out. */
export function readMessage(text: string): NodeMessage | null {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { kind, from, hintsElsewhere, to, hints } = value as Readonly<Record<string, unknown>>;
  if (typeof from !== 'string' || from.length > LONGEST_NAME) return null;
  const speaker: Speaker = { from, ...(hintsElsewhere === true ? { hintsElsewhere } : {}) };
  switch (kind) {
    case 'hello':
    case 'beat':
    case 'bye':
      return { kind, ...speaker };
    case 'here':
      return typeof to === 'string' ? { kind, ...speaker, to } : null;
    case 'hints':
      return Array.isArray(hints) ? { kind, ...speaker, hints: hints.flatMap(unpack) } : null;
    default:
      return null;
  }
}

function pack(hint: Hint): readonly Packed[] {
  switch (hint.type) {
    case 'session':
      return [['s', hint.sessionId, hint.revision, hint.userIds, hint.queues]];
    case 'agents':
      return inPieces(hint.userIds).map((userIds) => ['a', userIds]);
    case 'typing':
      return [['t', hint.sessionId, hint.by, hint.on ? 1 : 0]];
  }
}

function inPieces(ids: readonly number[]): readonly (readonly number[])[] {
  const pieces = Math.ceil(ids.length / MAX_USERS);
  return Array.from({ length: pieces }, (_, index) =>
    ids.slice(index * MAX_USERS, (index + 1) * MAX_USERS),
  );
}

function unpack(packed: unknown): readonly Hint[] {
  if (!Array.isArray(packed)) return [];
  const [kind, first, second, third, fourth] = packed as readonly unknown[];
  switch (kind) {
    case 's':
      if (!isWhole(first) || !isWhole(second) || !isIds(third) || !isIds(fourth)) return [];
      return [
        { type: 'session', sessionId: first, revision: second, userIds: third, queues: fourth },
      ];
    case 'a':
      return isIds(first) ? [{ type: 'agents', userIds: first }] : [];
    case 't':
      if (!isWhole(first) || (second !== 'customer' && second !== 'user')) return [];
      return [{ type: 'typing', sessionId: first, by: second, on: third === 1 }];
    default:
      return [];
  }
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST;
}

function isIds(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isWhole);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
