/** A history in a file, so that a check that found something can be played again. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { History } from './history.ts';

/** @returns where it was written */
export async function writeHistory(
  folder: string,
  name: string,
  history: History,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.resolve(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(history));
  return file;
}

export async function readHistory(file: string): Promise<History> {
  return JSON.parse(await readFile(file, 'utf8')) as History;
}
