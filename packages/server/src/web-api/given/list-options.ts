/** What callers say of a list beside its name (AdditionalInfo): `onlyPresent=True&removeSelf=True`. */

const OFF = new Set(['false', '0', 'no']);

/** The options that are switched on, in lower case. A name alone switches on; those that a list does not know do nothing. */
export function readListOptions(given: string): ReadonlySet<string> {
  const options = given
    .split(/[&;,]/)
    .map((option) => option.trim().toLowerCase())
    .filter((option) => option !== '');
  return new Set(
    options.flatMap((option) => {
      const [name = '', value = ''] = option.split('=').map((part) => part.trim());
      return OFF.has(value) ? [] : [name];
    }),
  );
}
