/** The language that a caller wants texts in (LA1–LA5). */

/** A caller's languages, as it ranked them. */
export interface Language {
  /** BCP 47 tags, the best one first: `nb-NO`, `en`; never empty. */
  readonly tags: readonly string[];
  /** A BCP 47 tag: how dates and numbers are written inside texts. */
  readonly culture: string;
}

/** The headers as they came. */
export interface LanguageHeaders {
  readonly soLanguage: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly soCulture: string | undefined;
}

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;
const QUALITY = /^q\s*=\s*(\d(?:\.\d{0,3})?)$/i;
/** A caller's languages beyond these are nobody's: every text is looked for in all of them. */
const MOST_TAGS = 20;
/** Tags by which callers ask for no translation at all. */
const OFF = new Set(['', '*', 'x', '-']);

/** Null = texts stay as they are stored. Nothing is refused: what is no language asks for none. */
export function readLanguage(headers: LanguageHeaders): Language | null {
  const tags = rankedTags(headers.soLanguage ?? headers.acceptLanguage ?? '');
  const [best] = tags;
  if (best === undefined) return null;
  return { tags, culture: tagOrNull(headers.soCulture?.trim() ?? '') ?? best };
}

/** Reads proper lists (`nb, en;q=0.5`) and the vendor's own sloppy ones (`en-us; en-gb`). */
function rankedTags(header: string): readonly string[] {
  if (OFF.has(header.trim().toLowerCase())) return [];
  const ranked: { readonly tag: string; readonly quality: number }[] = [];
  for (const range of header.split(',')) {
    const words = range.split(';').map((word) => word.trim());
    const quality = Number(words.map((word) => QUALITY.exec(word)?.[1]).find(Boolean) ?? 1);
    for (const word of words) {
      const tag = tagOrNull(word);
      if (tag !== null && quality > 0) ranked.push({ tag, quality });
    }
  }
  ranked.sort((a, b) => b.quality - a.quality);
  return ranked.slice(0, MOST_TAGS).map(({ tag }) => tag);
}

/** The tag in its proper spelling. A tag of the right form can still be none, such as `en-a`. */
function tagOrNull(word: string): string | null {
  if (!TAG.test(word)) return null;
  try {
    return Intl.getCanonicalLocales(word)[0] ?? null;
  } catch {
    return null;
  }
}
