/** Names of persons, put together of their parts. */

interface NameParts {
  readonly mrmrs: string;
  readonly firstname: string;
  readonly middleName: string;
  readonly lastname: string;
}

export function fullNameOf({ firstname, middleName, lastname }: NameParts): string {
  return joined(firstname, middleName, lastname);
}

/** The full name behind Mr or Ms. */
export function formalNameOf(parts: NameParts): string {
  return joined(parts.mrmrs, fullNameOf(parts));
}

/** The texts that are there, with spaces between them. */
export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
