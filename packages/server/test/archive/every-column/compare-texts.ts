/** How people compare texts: as Unicode's root collation sorts them, and whatever their case (AR8, AR9). */

/** English sorts by the root collation; the root itself has no name here. */
const COLLATOR = new Intl.Collator('en');

/** A text without its case. */
export function folded(text: string): string {
  return text.toLowerCase();
}

/** Texts that sort alike come in the order of their characters. @returns less than, equal to or greater than 0 */
export function compareTexts(one: string, other: string): number {
  return COLLATOR.compare(one, other) || Buffer.compare(Buffer.from(one), Buffer.from(other));
}
