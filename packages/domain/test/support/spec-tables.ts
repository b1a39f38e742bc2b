/** Reads the rules and tables of the documents in docs/spec. */
import { readFileSync } from 'node:fs';

const SPEC = new URL('../../../../docs/spec/', import.meta.url);

/** A table's rows, each cell a list of names. */
export type TableRow = readonly (readonly string[])[];

export function readSpec(name: string): string {
  return readFileSync(new URL(name, SPEC), 'utf8');
}

/** The rows of the table whose first column has this title. */
export function readTable(document: string, firstColumns: string): TableRow[] {
  const lines = document.split('\n');
  const head = lines.findIndex((line) => line.startsWith(`| ${firstColumns} |`));
  if (head < 0) throw new Error(`no table ${firstColumns}`);
  const rows: TableRow[] = [];
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const cells = line.split('|').slice(1, -1);
    rows.push(
      cells.map((cell) =>
        cell
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      ),
    );
  }
  return rows;
}

/** The numbers of a document's rules, in order: `CS1`, `CS2`, … */
export function ruleNumbers(document: string): string[] {
  return [...document.matchAll(/^- \*\*([A-Z]+\d+)\*\* /gm)].map((match) => match[1] ?? '');
}
