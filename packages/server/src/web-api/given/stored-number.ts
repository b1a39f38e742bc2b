/** Names of enumerations as the store has them: numbers. */
import { ChatError } from '../../chat/chat-error.ts';
import type { NameIn, VendorEnum } from '../carriers/vendor-enum.ts';

/** Absent = unchanged, null = cleared. */
export function storedNumber<E extends VendorEnum>(
  of: E,
  name: NameIn<E> | null | undefined,
): number | null | undefined {
  return name === null || name === undefined ? name : of.values[name];
}

/**
 * Refuses names that the vendor's enumeration has and no record can have.
 * @param place - where the name was given
 * @throws ChatError `bad_request`
 */
export function refuseNames(
  name: string | null | undefined,
  { place, names }: { readonly place: string; readonly names: readonly string[] },
): void {
  if (name === null || name === undefined || !names.includes(name)) return;
  throw new ChatError('bad_request', [`${place}: "${name}" is nothing that a record can be`]);
}
