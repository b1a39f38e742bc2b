/** A form body as plain data: `Message.Type=ToUser` and `Message[Type]=ToUser` lead inside, repeated names make lists. */
import { ChatError } from '../../chat/chat-error.ts';

const MAX_LEVELS = 10;
/** `a[0]` and `a[]` are places in a list. */
const LIST_PLACE = /^\d*$/;

type Branch = Map<string, Branch | string[]>;

/** @throws ChatError `bad_request` */
export function readForm(text: string): unknown {
  const root: Branch = new Map();
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.replaceAll(']', '').split(/[.[]/);
    if (path.length > MAX_LEVELS) throw new ChatError('bad_request', ['A field name is too deep']);
    put(root, path, value);
  }
  return plain(root);
}

function put(branch: Branch, [name = '', ...rest]: readonly string[], value: string): void {
  const there = branch.get(name);
  if (rest.length === 0) {
    if (Array.isArray(there)) there.push(value);
    else branch.set(name, [value]);
    return;
  }
  const below: Branch = there instanceof Map ? there : new Map();
  branch.set(name, below);
  put(below, rest, value);
}

function plain(node: Branch | readonly string[]): unknown {
  if (!(node instanceof Map)) return node.length === 1 ? node[0] : node;
  const entries = [...node].map(([name, below]) => [name, plain(below)] as const);
  if (entries.length > 0 && entries.every(([name]) => LIST_PLACE.test(name))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).flatMap(([, value]) => value);
  }
  return Object.fromEntries(entries);
}
