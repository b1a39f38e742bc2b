/** Names of columns that every program can use as names of its own (`$jsonSafe`). */

/** What is no letter, digit or `_` of ASCII. */
const UNSAFE = /[^A-Za-z0-9_]/g;

/**
 * Each name with `_` for whatever is unsafe in it, before a digit that it begins with too. One that comes out like an
 * earlier one gets the first number that makes it differ: `contact_name`, `contact_name_2`.
 * @param taken - names that the row has already
 */
export function safeNames(names: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken);
  return names.map((name) => {
    const safe = name.replace(UNSAFE, '_').replace(/^(?=\d|$)/, '_');
    let free = safe;
    for (let number = 2; used.has(free); number += 1) free = `${safe}_${number}`;
    used.add(free);
    return free;
  });
}
