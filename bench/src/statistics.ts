/** The value that `share` (0…1) of the values are not above: the nearest rank. @throws when there are none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** The middle value. @throws when there are none */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
