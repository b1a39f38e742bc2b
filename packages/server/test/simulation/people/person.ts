/** Somebody who does things at random. */
import type { Violation } from '../../faults/history/violation.ts';
import type { Tables } from '../store/tables.ts';
import type { Owner } from '../time/virtual-time.ts';

export interface Person {
  /** Where the person acts just now; another one after a reload. */
  readonly owner: Owner;
  /** Does something, within an event of the owner's. */
  act(): void;
  /** Opens every window again, to see all there is to see. To be called outside of the owner's events. */
  comeBack(): void;
  /** The machine wakes up. */
  wake(): void;
  /** Everything in its windows that is not as the store has it. */
  differences(tables: Tables): readonly Violation[];
}

/** A row of things to do, each with how often it is done. */
export type Habits = readonly (readonly [weight: number, act: () => void])[];

/** One of them, by chance. @param random - from 0 up to, but not including, 1 */
export function pickHabit(habits: Habits, random: number): () => void {
  let left = random * habits.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, act] of habits) {
    left -= weight;
    if (left < 0) return act;
  }
  return () => {};
}
