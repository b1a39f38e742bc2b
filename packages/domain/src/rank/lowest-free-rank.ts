/**
 * The rank an agent's next ongoing session gets: the smallest whole number from 1 that none of the others has, so
 * that the console's colours stay few and are used again (CS33).
 */
export function lowestFreeRank(used: readonly number[]): number {
  let rank = 1;
  while (used.includes(rank)) rank += 1;
  return rank;
}
