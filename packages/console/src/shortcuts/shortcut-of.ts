/** What a key asks for, wherever the focus is. `place` counts the agent's own chats from 1. */
export type Shortcut =
  | { readonly kind: 'next' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'write' }
  | { readonly kind: 'mine'; readonly place: number };

/** The part of a keyboard event that decides. `code` is the key's place, `key` what it writes. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

interface Where {
  /** The focus is in a field: letters are text there. */
  readonly inField: boolean;
  readonly singleKeys: boolean;
}

/** The shortcut that was pressed, or null. */
export function shortcutOf(pressed: PressedKey, where: Where): Shortcut | null {
  const { key, code, altKey, ctrlKey, metaKey } = pressed;
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    // By place: with Alt held, a Mac's digit keys write other characters.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
    return digit === undefined ? null : { kind: 'mine', place: Number(digit) };
  }
  if (where.inField || !where.singleKeys) return null;
  switch (key) {
    case 'g':
    case 'G':
      return { kind: 'next' };
    case '?':
      return { kind: 'sheet' };
    case '/':
      return { kind: 'write' };
    default:
      return null;
  }
}
