/** Texts of several languages and resource tags, in the caller's language (LA6–LA10). */
import type { Language } from './language.ts';
import { RESOURCE_TEXTS, type ResourceText } from './resource-texts.ts';

/** The whole of a text of several languages, `US:"Vendor";NO:"Leverandør";`, and one part of it. */
const SEVERAL = /^(?:[A-Z]{2}:"[^"]*"(?:;\s*|$))+$/;
const PART = /([A-Z]{2}):"([^"]*)"/g;
const RESOURCE_TAG = /\[(SR_[A-Z0-9_]+)\]/g;

/** The vendor's two letters of a language, where they are not its ISO code; what is likeliest comes first. */
const VENDOR_CODES: Readonly<Record<string, readonly string[]>> = {
  cs: ['CZ', 'CS'],
  da: ['DA', 'DK'],
  de: ['GE', 'DE'],
  en: ['US', 'EN', 'UK', 'GB'],
  es: ['SP', 'ES'],
  nb: ['NO', 'NB'],
  nl: ['DU', 'NL'],
  nn: ['NN', 'NO'],
  no: ['NO', 'NB'],
  sv: ['SW', 'SV', 'SE'],
};
const FALLBACK = ['US', 'EN'];

/**
 * The text in the first of the caller's languages that it has; English, or else its first language, when it has none of
 * them. A text that only looks like one of several languages stays whole, and so does a tag that nobody knows.
 * @param language - null = as it is stored
 */
export function translate(text: string, language: Language | null): string {
  if (language === null) return text;
  const chosen = text.includes(':"') && SEVERAL.test(text) ? choose(text, language) : text;
  if (!chosen.includes('[SR_')) return chosen;
  return chosen.replace(RESOURCE_TAG, (tag, name: string) => resourceText(name, language) ?? tag);
}

/** One of the texts that Parley itself has: Norwegian or English, whichever comes first; English when neither does. */
export function textIn(texts: ResourceText, { tags }: Language): string {
  for (const tag of tags) {
    const { language } = new Intl.Locale(tag);
    if (language === 'en') return texts.en;
    if (language === 'nb' || language === 'nn' || language === 'no') return texts.no;
  }
  return texts.en;
}

function choose(text: string, language: Language): string {
  const parts = new Map<string, string>();
  for (const [, code = '', value = ''] of text.matchAll(PART)) {
    if (!parts.has(code)) parts.set(code, value);
  }
  const wanted = [...language.tags.flatMap(vendorCodes), ...FALLBACK, ...parts.keys()];
  const code = wanted.find((candidate) => parts.get(candidate));
  return parts.get(code ?? '') ?? '';
}

/** The region's letters come first: `en-GB` is rather `UK` or `GB` than `US`. */
function vendorCodes(tag: string): readonly string[] {
  const { language, region } = new Intl.Locale(tag);
  const codes = VENDOR_CODES[language] ?? [language.toUpperCase()];
  const ofRegion = region === 'GB' ? ['UK', 'GB'] : codes.filter((code) => code === region);
  return [...ofRegion, ...codes];
}

function resourceText(name: string, language: Language): string | undefined {
  const texts = RESOURCE_TEXTS[name];
  return texts === undefined ? undefined : textIn(texts, language);
}
