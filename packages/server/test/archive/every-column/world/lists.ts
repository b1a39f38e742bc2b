/** Lists of the world's own, beside those that every database begins with. Names differ from list to list. */

export interface Entry {
  readonly id: number;
  readonly name: string;
}

/** Tables of lists, and the numbers that their entries begin with. */
const FIRST_IDS = {
  category: 501,
  business: 511,
  perspos: 521,
  source: 531,
  ticket_priority: 541,
  cust_lang: 551,
  workflow: 561,
  form: 571,
} as const;

export type ListName = keyof typeof FIRST_IDS;

/** In the order of their ids, which is not that of their names. */
const ENDINGS = ['Øst', 'vest', 'US:"Zebra";NO:"Ape";', 'Ål 10', 'ål 9'] as const;

export const LISTS = Object.fromEntries(
  Object.entries(FIRST_IDS).map(([list, first]) => [
    list,
    ENDINGS.map((ending, index) => ({
      id: first + index,
      name: ending.startsWith('US:') ? ending : `${ending} ${list}`,
    })),
  ]),
) as unknown as Readonly<Record<ListName, readonly Entry[]>>;

/** Countries that every database has, with names of the world's own. */
export const COUNTRIES: readonly Entry[] = [
  { id: 578, name: 'US:"Norway";NO:"Norge";' },
  { id: 752, name: 'Sverige' },
  { id: 208, name: 'danmark' },
  { id: 248, name: 'Åland' },
];

/** Beginning with no entry at all. */
export function listIds(list: readonly Entry[]): readonly (number | null)[] {
  return [null, ...list.map(({ id }) => id)];
}

export function nameOf(list: readonly Entry[], id: number | null): string | null {
  return list.find((entry) => entry.id === id)?.name ?? null;
}
