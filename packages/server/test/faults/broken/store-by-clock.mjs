/** Broken on purpose: a group of messages is ordered by a clock, and that runs backwards. */
import { storeMessages as store } from '../../../dist/storage/store-messages.js';

export async function storeMessages(db, group) {
  return store(db, group.map(reversed));
}

function reversed(decided) {
  const { messages } = decided;
  return {
    ...decided,
    messages: messages.map((message, index) => ({
      ...message,
      event: messages[messages.length - 1 - index].event,
    })),
  };
}
