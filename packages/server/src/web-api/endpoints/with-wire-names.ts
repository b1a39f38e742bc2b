/** Refusals of use cases name their own fields; callers of this API know those by the carriers' names. */
import { ChatError } from '../../chat/chat-error.ts';

/**
 * Passes the work's result on. In a refusal's detail, lines such as `topicId: …` get the wire's name instead.
 * @param names - field of the use case → place on the wire
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
  return line.replace(/^\w+|\b[a-z]+[A-Z]\w*/g, (word) =>
    Object.hasOwn(names, word) ? (names[word] ?? word) : word,
  );
}
