/** Which Parley this is, and whose API it serves. */
import { readFileSync } from 'node:fs';

/** Of this package. */
export const PARLEY_VERSION = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  }
).version;

/** The vendor's release whose client is the judge of this API. */
export const VENDOR_RELEASE = { version: '12.4', assembly: '12.4.1514.0', date: '2026-09-17' };
