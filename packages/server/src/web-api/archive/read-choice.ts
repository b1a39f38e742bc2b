/** Parameters that are one of a few words, in any case. */
import { ChatError } from '../../chat/chat-error.ts';
import { show } from '../carriers/read-scalar.ts';

/** What each word stands for. The first one counts when none is given. */
export type Choices<T> = readonly (readonly [word: string, meaning: T])[];

const STRAY = /[?\s]/g;

/** @throws ChatError `bad_request` that names the parameter and the words */
export function readChoice<const T>(given: string, source: string, choices: Choices<T>): T {
  const wanted = given.replace(STRAY, '').toLowerCase();
  const chosen =
    wanted === '' ? choices[0] : choices.find(([word]) => word.toLowerCase() === wanted);
  if (chosen !== undefined) return chosen[1];
  const words = choices.flatMap(([word]) => word || []).join(', ');
  throw new ChatError('bad_request', [`${source}: ${show(given)} is not one of ${words}`]);
}
