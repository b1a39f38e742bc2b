/** The columns of ChatSession as the documents have them, whatever the provider says: those of 002 and the newer ones. */
import { readFileSync } from 'node:fs';
import type { RestrictionType } from '../../../src/archive/column.ts';
import { NEWER_COLUMNS } from '../newer-columns.ts';

export interface DocumentedColumn {
  readonly name: string;
  /** Null = no filter may name it. */
  readonly restriction: RestrictionType | null;
  readonly sortable: boolean;
}

interface ContractColumn {
  readonly name: string;
  readonly restriction: RestrictionType | null;
  readonly orderBy: boolean;
}

const CONTRACT = new URL('../../contract/archive-chatsession-columns.json', import.meta.url);
const contract: readonly ContractColumn[] = JSON.parse(readFileSync(CONTRACT, 'utf8'));

export const DOCUMENTED_COLUMNS: readonly DocumentedColumn[] = [
  ...contract.map(({ name, restriction, orderBy }) => ({ name, restriction, sortable: orderBy })),
  ...NEWER_COLUMNS.map(([name = '', restriction, sortable]) => ({
    name,
    restriction: restriction === '-' ? null : (restriction as RestrictionType),
    sortable: sortable === 'x',
  })),
];

/** How many of them document 002 has. */
export const CONTRACT_COUNT = contract.length;
