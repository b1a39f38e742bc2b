/** Refusals of use cases name their own fields; callers of this API know those by the carriers' names. */
import { ChatError } from '../../chat/chat-error.ts';

/**
 * Passes the work's result on. In a refusal's detail, lines such as `topicId: …` get the wire's name instead.
 * @param names - field of the use case → place on the wire; `members.roleId` for what is inside of a list
 */
export async function withWireNames<T>(
  names: Readonly<Record<string, string>>,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    const detail = error.detail.map((line) => renamed(line, names));
    throw new ChatError(error.code, detail, { cause: error });
  }
}

/** The field that the line begins with, and others that are words of no language: `must be before monStop`. */
function renamed(line: string, names: Readonly<Record<string, string>>): string {
  const place = /^\w+(?:\[\d+\])?(?:\.\w+)*/.exec(line)?.[0] ?? '';
  const rest = line.slice(place.length);
  return (
    placeNamed(place, names) +
    rest.replace(/\b[a-z]+[A-Z]\w*/g, (word) => named(names, word) ?? word)
  );
}

/** `members[0].roleId` by its list's name, and what is inside by its own or else in the wire's spelling. */
function placeNamed(place: string, names: Readonly<Record<string, string>>): string {
  const [outer = '', ...inner] = place.split('.');
  const [field = ''] = outer.split('[');
  const name = named(names, field);
  if (name === undefined) return place;
  const inside = inner.map(
    (part) => named(names, `${field}.${part}`) ?? part.charAt(0).toUpperCase() + part.slice(1),
  );
  return [name + outer.slice(field.length), ...inside].join('.');
}

function named(names: Readonly<Record<string, string>>, field: string): string | undefined {
  return Object.hasOwn(names, field) ? names[field] : undefined;
}
