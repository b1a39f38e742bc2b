/** Which of the API's media types a caller gives and wants (documents 003 and 004). */

/** What an answer is written as. */
export type AnswerFormat = 'json' | 'xml' | 'bytes';

/** How a body is read. */
export type BodyFormat = 'json' | 'xml' | 'form';

export const JSON_TYPES = [
  'application/json',
  'text/json',
  'application/json-patch+json',
  'application/merge-patch+json',
];
export const XML_TYPES = ['application/xml', 'text/xml'];
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** The format of a body; null = not one of ours. No type at all counts as JSON. */
export function bodyFormat(contentType: string | undefined): BodyFormat | null {
  const type = mediaType(contentType ?? '');
  if (type === '' || type === '*/*' || JSON_TYPES.includes(type)) return 'json';
  if (XML_TYPES.includes(type)) return 'xml';
  return type === FORM_TYPE ? 'form' : null;
}

/** The first type of `Accept` that we have; JSON when there is none. */
export function answerFormat(accept: string | undefined): AnswerFormat {
  for (const type of acceptedTypes(accept)) {
    if (JSON_TYPES.includes(type)) return 'json';
    if (XML_TYPES.includes(type)) return 'xml';
    if (type === 'application/octet-stream' || type.startsWith('image/')) return 'bytes';
  }
  return 'json';
}

/** The types of `Accept` in the caller's order of weight, without their parameters. */
export function acceptedTypes(accept: string | undefined): readonly string[] {
  return (accept ?? '')
    .split(',')
    .map((part) => ({ type: mediaType(part), weight: weightOf(part) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ type }) => type);
}

/** The charset of a content type; null when it names none. */
export function charsetOf(contentType: string | undefined): string | null {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function mediaType(part: string): string {
  return part.split(';')[0]?.trim().toLowerCase() ?? '';
}

function weightOf(part: string): number {
  const given = /;\s*q\s*=\s*([\d.]+)/i.exec(part)?.[1];
  const weight = given === undefined ? 1 : Number(given);
  return Number.isNaN(weight) ? 1 : weight;
}
