/** Servers and stores that are broken on purpose, each in the way that a certain fault brings to light. */
import type { Control } from './scenario.ts';

export const ACKNOWLEDGES_EARLY: Control = {
  about: 'acknowledges before the commit',
  nodeArguments: imports('replace-storage.mjs?with=store-late'),
  finds: ['lost'],
};

export const COMMITS_LATER: Control = {
  about: 'commits with synchronous_commit=off',
  nodeArguments: imports('commit-asynchronously.mjs'),
  finds: ['lost', 'forgotten'],
};

export const NEVER_FAILS: Control = {
  about: 'acknowledges what the store refused',
  nodeArguments: imports('replace-storage.mjs?with=store-unfailing'),
  finds: ['lost', 'misacknowledged'],
};

export const STORES_TWICE: Control = {
  about: 'stores what is sent again a second time',
  nodeArguments: imports('replace-storage.mjs?with=store-twice'),
  tamper: (world) =>
    world.withStore(async (store) => {
      await store.query('drop index chat_message_client_id');
      await store.query('create index on chat_message (session_id, client_id)');
    }),
  finds: ['doubled'],
};

export const ORDERS_BY_CLOCK: Control = {
  about: 'orders messages by a clock that runs backwards',
  nodeArguments: imports('replace-storage.mjs?with=store-by-clock'),
  finds: ['reordered', 'misacknowledged'],
};

export const DELIVERS_ASTRAY: Control = {
  about: "delivers one visitor's messages to another",
  nodeArguments: imports('deliver-astray.mjs'),
  finds: ['misdelivered'],
};

export const TRUSTS_MEMORY: Control = {
  about: 'stores on top of what a node remembers, whatever the others did',
  nodeArguments: imports('replace-storage.mjs?with=store-unseen'),
  tamper: (world) =>
    world.withStore(async (store) => {
      await store.query(
        'alter table chat_message drop constraint chat_message_session_id_revision_key',
      );
      await store.query('create index on chat_message (session_id, revision)');
    }),
  finds: ['gap'],
};

function imports(file: string): readonly string[] {
  return ['--import', new URL(`broken/${file}`, import.meta.url).href];
}
