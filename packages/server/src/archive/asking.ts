/** What SQL is made with besides fixed text. */
import type { Agent } from '../storage/agents.ts';

/** Adds a value to the statement and gives its placeholder. */
export type Bind = (value: unknown) => string;

/** For whom a statement is made, and how it takes values. */
export interface Asking {
  readonly agent: Agent;
  readonly bind: Bind;
}
