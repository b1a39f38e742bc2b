/**
 * Bodies that say which rows are wanted. The vendor's operations call the same thing `Restriction` and `Restrictions`, and
 * its samples mix them up, so that either name does for all (gotcha 16).
 */
import type { Properties } from '../../carriers/property.ts';
import { type Body, type Filled, fieldsBody } from '../../endpoints/body.ts';

const NAMES = ['restriction', 'restrictions'];

/** @param fields - with the contract's own name for the restrictions */
export function rowsBody<const P extends Properties>(name: string, fields: P): Body<Filled<P>> {
  const body = fieldsBody(name, fields);
  const own = Object.keys(fields).find((field) => NAMES.includes(field.toLowerCase())) ?? '';
  return { ...body, read: (given, style) => body.read(withOwnName(given, own), style) };
}

/** The same data, its restrictions under their own name wherever they were. */
function withOwnName(given: unknown, own: string): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const entries = Object.entries(given);
  const isRestriction = ([name]: readonly [string, unknown]) => NAMES.includes(name.toLowerCase());
  // What says nothing gives way to what says something, and then the other name to the own one.
  const saying = entries.filter(isRestriction).filter(([, value]) => !saysNothing(value));
  const [, said] =
    saying.find(([name]) => name.toLowerCase() === own.toLowerCase()) ?? saying[0] ?? [];
  return { ...Object.fromEntries(entries.filter((entry) => !isRestriction(entry))), [own]: said };
}

function saysNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
