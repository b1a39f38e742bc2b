import type { OutboxStorage, StoredMessage } from '../../src/index.ts';

/** A storage that outlives the clients that use it, as a browser's does. Holds JSON, so nothing is shared by reference. */
export function createMemoryStorage(): OutboxStorage & {
  readonly stored: readonly StoredMessage[];
} {
  let json = '[]';
  return {
    load: () => JSON.parse(json) as StoredMessage[],
    save(messages) {
      json = JSON.stringify(messages);
    },
    get stored() {
      return JSON.parse(json) as StoredMessage[];
    },
  };
}
