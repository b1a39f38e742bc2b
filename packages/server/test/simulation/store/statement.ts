/** What a statement of the simulated store is: a function of what it is called with, on one transaction. */
import type { Transaction } from './transaction.ts';
import type { Weakness } from './weakness.ts';

/** What statements need of the store besides its rows. */
export interface StoreFacts {
  readonly weakness: Weakness | null;
  /** PostgreSQL's own clock, ms since the epoch. */
  clock(): number;
  nextSessionId(): number;
  nextMessageId(): number;
}

export interface StatementCall {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly store: StoreFacts;
}

/** The rows that it returns, or as many rows as it changed. May wait for locks. */
export type Statement = (
  tx: Transaction,
  call: StatementCall,
) => readonly object[] | Promise<readonly object[]>;

export type Statements = Readonly<Record<string, Statement>>;

/** The values of a statement as what its storage function binds. */
export function valuesOf<T extends readonly unknown[]>(values: readonly unknown[]): T {
  return values as unknown as T;
}
