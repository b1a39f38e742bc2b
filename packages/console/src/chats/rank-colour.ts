/** So many stripe colours the design has (`--rank-1` …); after the last they begin anew. */
const RANK_COLOURS = 6;

/** Which of the stripe colours belongs to a rank, from 1; undefined for a chat without one. */
export function rankColour(rank: number | null): number | undefined {
  return rank === null ? undefined : ((rank - 1) % RANK_COLOURS) + 1;
}
