/** What is said in a sample session. */

/**
 * `c` = the customer says, `a` = the agent says. The first variants of all lines make one conversation, the second ones
 * another; a line with one variant is in both. `{…}` are blanks, see {@link BLANKS}.
 */
export type DialogueLine = readonly ['c' | 'a', string, string?];

export interface Dialogue {
  readonly language: 'no' | 'en';
  readonly lines: readonly DialogueLine[];
}

/** What blanks are filled with, by language where it differs. `{order}`, `{count}` and `{name}` are filled otherwise. */
export const BLANKS = {
  product: {
    no: [
      'skalljakka',
      'dunjakka',
      'telttypen Lyngen',
      'soveposen',
      'tursekken',
      'fjellskoene',
      'regnsettet',
    ],
    en: [
      'shell jacket',
      'down jacket',
      'Lyngen tent',
      'sleeping bag',
      'touring pack',
      'hiking boots',
      'rain set',
    ],
  },
  day: {
    no: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'],
    en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  },
  size: { no: ['S', 'M', 'L', 'XL'], en: ['S', 'M', 'L', 'XL'] },
  color: { no: ['blå', 'grønn', 'rød', 'svart'], en: ['blue', 'green', 'red', 'black'] },
} as const;
