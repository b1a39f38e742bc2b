/** Guesses what somebody meant whose name for a thing is unknown. */

/** The name of the fewest differing characters, whatever its case; the first of several. Empty when there are no names. */
export function nearestName(given: string, names: readonly string[]): string {
  let nearest = '';
  let fewest = Number.POSITIVE_INFINITY;
  // Nobody's name is that long, and the work grows with it.
  const wanted = given.slice(0, 64).toLowerCase();
  for (const name of names) {
    const edits = countEdits(wanted, name.toLowerCase());
    if (edits < fewest) [nearest, fewest] = [name, edits];
  }
  return nearest;
}

/** How many characters must be put in, taken out or replaced (Levenshtein), a row of the table at a time. */
function countEdits(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = at(above, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, at(above, column) + 1, at(current, column - 1) + 1));
    }
    above = current;
  }
  return at(above, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
