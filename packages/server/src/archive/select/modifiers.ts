/** The words that may stand behind a function. */
import { ChatError } from '../../chat/chat-error.ts';
import { nearestName } from '../../wording/nearest-name.ts';
import { placeText } from '../filter/place-text.ts';
import type { Named } from '../query/archive-query.ts';
import { DATE_PARTS, type DatePart } from './date-parts.ts';
import type { Call } from './parse-name.ts';

const PARTS = DATE_PARTS.map(({ name }) => name);
const LEVELS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Which words a function takes, by what it is there. */
const TAKES = {
  group: ['Header', 'Footer', 'HideDetail', ...LEVELS],
  aggregate: ['Header', 'Footer', 'HideDetail'],
  part: [...PARTS, 'HideDetail'],
  // Inside of another function there is no row to hide it in.
  innerPart: PARTS,
} as const;

/** What the words behind a function say; each is only said where the function takes it. */
export interface Modifiers {
  readonly header: boolean;
  readonly footer: boolean;
  readonly hidden: boolean;
  /** 1 unless said otherwise. */
  readonly level: number;
  readonly part: DatePart | null;
}

/** @throws ChatError `bad_request` for words that the function does not take, and for two that contradict each other */
export function readModifiers(call: Call, role: keyof typeof TAKES): Modifiers {
  const words = call.modifiers.map((word) => knownWord(call, word, TAKES[role]));
  const level = onlyOne(call, words, LEVELS);
  const part = onlyOne(call, words, PARTS);
  return {
    header: words.includes('Header'),
    footer: words.includes('Footer'),
    hidden: words.includes('HideDetail'),
    level: level === null ? 1 : Number(level),
    part: DATE_PARTS.find(({ name }) => name === part) ?? null,
  };
}

/** Whether a word can stand behind some function; no column is called so. */
export function isModifier(word: string): boolean {
  return /^\d+$/.test(word) || ALL.has(canonical(word));
}

const ALL = new Set([...TAKES.group, ...TAKES.part].map(canonical));

/** In any case, and with the plural that the guide uses too. */
function canonical(word: string): string {
  const lower = word.toLowerCase();
  return lower === 'hidedetails' ? 'hidedetail' : lower;
}

function knownWord(call: Call, { name, place }: Named, takes: readonly string[]): string {
  const found = takes.find((word) => canonical(word) === canonical(name));
  if (found !== undefined) return found;
  throw new ChatError('bad_request', [
    `${placeText(place)}: ${call.name.name} has no modifier "${name}"; did you mean "${nearestName(name, takes)}"?`,
  ]);
}

function onlyOne(call: Call, words: readonly string[], of: readonly string[]): string | null {
  const said = new Set(words.filter((word) => of.includes(word)));
  const [first = null, second] = said;
  if (second === undefined) return first;
  throw new ChatError('bad_request', [
    `${placeText(call.name.place)}: ${call.name.name} takes either ${first} or ${second}, not both.`,
  ]);
}
