/** `$options`: `GrandTotal=true`. */
import { readChoice } from './read-choice.ts';

const SWITCH = [
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
] as const;

export interface ArchiveOptions {
  readonly grandTotal: boolean;
  /** Agents ask with `rowcount=true` how many rows there are in all. */
  readonly rowCount: boolean;
}

/**
 * @param text - names with values, joined by `&`, `;` or `,`; names that nobody knows are not looked at
 * @param source - what the text is called in refusals: `$options`
 * @throws ChatError `bad_request` for a value that is neither true nor false
 */
export function readOptions(text: string, source: string): ArchiveOptions {
  const given = new Map(
    text.split(/[&;,]/).map((option) => {
      const [name = '', value = ''] = option.split('=', 2);
      return [name.trim().toLowerCase(), value] as const;
    }),
  );
  const isOn = (name: string): boolean => {
    const value = given.get(name.toLowerCase());
    return value !== undefined && readChoice(value, `${source}, ${name}`, SWITCH);
  };
  return { grandTotal: isOn('GrandTotal'), rowCount: isOn('RowCount') };
}
