import { en } from './en.ts';
import { nb } from './nb.ts';
import type { Texts } from './texts.ts';

/** The texts for a topic's language; English for a language that has none. */
export function textsFor(language: string): Texts {
  return /^(nb|no|nn)\b/i.test(language) ? nb : en;
}
