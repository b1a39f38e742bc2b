/** Every carrier and enumeration that `src/web-api/carriers` describes, found by looking: none can be forgotten. */
import { readdirSync } from 'node:fs';
import type { Carrier } from '../../../src/web-api/carriers/property.ts';
import type { VendorEnum } from '../../../src/web-api/carriers/vendor-enum.ts';

const FOLDER = new URL('../../../src/web-api/carriers/', import.meta.url);

/** The documents name these properties, the client's classes do not. */
export const ONLY_DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  SoPrincipalCarrier: ['UserName'],
};

export async function describedCarriers(): Promise<readonly Carrier[]> {
  return (await exported()).filter(isCarrier);
}

export async function describedEnums(): Promise<readonly VendorEnum[]> {
  return (await exported()).filter(isEnum);
}

/** Whatever the folder's files export, each once. */
async function exported(): Promise<readonly unknown[]> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const modules: readonly Readonly<Record<string, unknown>>[] = await Promise.all(
    files.filter((name) => name.endsWith('.ts')).map((name) => import(new URL(name, FOLDER).href)),
  );
  return [...new Set(modules.flatMap((module) => Object.values(module)))];
}

function isCarrier(value: unknown): value is Carrier {
  return typeof value === 'object' && value !== null && 'held' in value && 'withRights' in value;
}

function isEnum(value: unknown): value is VendorEnum {
  return typeof value === 'object' && value !== null && 'values' in value && 'flags' in value;
}
