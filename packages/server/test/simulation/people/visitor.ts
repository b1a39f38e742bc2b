/** A visitor: starts chat sessions one after another, writes, reads, leaves, reloads and comes back. */
import { createVisitorClient, startSession, type VisitorClient } from '@parley/client';
import { escapeText } from '@parley/domain';
import { type Violation, violation } from '../../faults/history/violation.ts';
import { compareLog, compareOutbox, compareQueue } from '../check/compare-window.ts';
import type { Tables } from '../store/tables.ts';
import { createStorage, openPage, type Page, type Surroundings } from './page.ts';
import { type Habits, type Person, pickHabit } from './person.ts';

interface Chat {
  readonly sessionId: number;
  readonly sessionKey: string;
  window: { readonly page: Page; readonly client: VisitorClient } | null;
}

/** How long until a start is asked for again, in ms. */
const START_AGAIN_MS = 1_500;

export function createVisitor(
  around: Surroundings,
  name: string,
  topicIds: readonly number[],
): Person {
  const { time, recorder, trace } = around;
  const random = around.random.fork();
  const storage = createStorage();
  const chats: Chat[] = [];
  let writes = 0;
  let starts = 0;
  let starting: Page | null = null;
  /** Where it acts while no window is open. */
  const idle = time.createOwner(name);

  const pageOf = (sessionId: number): Page =>
    openPage(around, {
      reader: { name: `${name} in ${sessionId}`, senderId: 0, ownSessionId: sessionId },
      storage,
      createId: () => `${name}-${++writes}`,
    });

  function start(): void {
    starts += 1;
    const startId = `00000000-0000-4000-8000-${name.padStart(6, '0')}${String(starts).padStart(6, '0')}`;
    const topicId = random.pick(topicIds);
    const page = openPage(around, {
      reader: { name, senderId: 0, ownSessionId: 0 },
      storage,
      createId: () => '',
    });
    starting = page;
    const attempt = (): void => {
      trace.say(name, `starts on topic ${topicId}`);
      const { baseUrl, fetch } = page.options;
      startSession(baseUrl, topicId, { startId }, { fetch }).then(
        ({ sessionId, sessionKey }) => {
          starting = null;
          chats.push({ sessionId, sessionKey, window: null });
          page.end();
          openLast();
        },
        (error: unknown) => {
          if ((error as { code?: unknown }).code !== 'network') recorder.failed(name, error);
          time.after(random.between(0, START_AGAIN_MS), page.owner, attempt);
        },
      );
    };
    time.after(0, page.owner, attempt);
  }

  function open(chat: Chat): void {
    if (chat.window !== null) return;
    const { sessionId, sessionKey } = chat;
    const page = pageOf(sessionId);
    const client = (): VisitorClient =>
      createVisitorClient({ ...page.options, sessionId, sessionKey });
    time.after(0, page.owner, () => {
      chat.window = { page, client: client() };
    });
  }
  function openLast(): void {
    const chat = chats.at(-1);
    if (chat !== undefined) open(chat);
  }
  function close(chat: Chat): void {
    // Now and then the machine goes at once, without a word to the server.
    if (random.chance(0.7)) chat.window?.client.close();
    chat.window?.page.end();
    chat.window = null;
  }

  function habitsIn(chat: Chat, client: VisitorClient): Habits {
    const { status } = client.state.session;
    const isOver = status === 'Closed' || status === 'ClosedFromQueue' || status === 'Finished';
    const call = (promise: Promise<unknown>): void => {
      promise.catch((error: unknown) => recorder.failed(name, error));
    };
    return [
      [isOver ? 2 : 12, () => write(chat, client)],
      [4, client.markRead],
      [1, () => client.typing(random.chance(0.7))],
      [1, () => retryFailed(client)],
      [isOver ? 0 : 0.6, () => call(client.end())],
      [status === 'Finished' ? 2 : 0, () => call(client.reopen())],
      [status === 'Finished' ? 1 : 0, () => call(client.closeSession())],
      [isOver ? 1 : 0.1, () => call(client.rate(1 + random.below(5)))],
      [1.2, () => close(chat)],
      [
        1,
        () => {
          close(chat);
          open(chat);
        },
      ],
      [isOver && starting === null ? 4 : 0, start],
    ];
  }
  function write({ sessionId }: Chat, client: VisitorClient): void {
    const count = random.chance(0.2) ? 1 + random.below(6) : 1;
    for (let n = 0; n < count; n += 1) {
      const text = `${random.pick(WORDS)} ${writes + 1}`;
      const clientId = client.post(text);
      recorder.wrote({ sessionId, senderId: 0, clientId, html: escapeText(text) });
    }
  }
  function retryFailed(client: VisitorClient): void {
    const failed = client.state.outbox.find(({ state }) => state === 'failed');
    if (failed === undefined) return;
    if (random.chance(0.5)) {
      client.discard(failed.clientId);
      return;
    }
    const clientId = client.retry(failed.clientId);
    if (clientId === null) return;
    const { sessionId, text } = failed;
    recorder.wrote({ sessionId, senderId: 0, clientId, html: escapeText(text) });
  }
  const windows = () => chats.flatMap(({ window }) => window ?? []);

  return {
    get owner() {
      return chats.at(-1)?.window?.page.owner ?? idle;
    },
    act() {
      const chat = chats.at(-1);
      if (chat === undefined) {
        if (starting === null) start();
      } else if (chat.window === null) openLast();
      else pickHabit(habitsIn(chat, chat.window.client), random.next())();
    },
    comeBack() {
      for (const chat of chats) open(chat);
    },
    wake() {
      for (const { page } of windows()) time.after(0, page.owner, page.wake);
    },
    differences(tables: Tables): readonly Violation[] {
      if (starting !== null) {
        return [violation('forgotten', { sessionId: 0 }, `${name} still starts`)];
      }
      return windows().flatMap(({ client }) => {
        const { state } = client;
        return [
          ...compareLog(tables, { name, audience: 'visitor', log: state.session }),
          ...compareOutbox(name, state.outbox, () => true),
          ...compareQueue(tables, { name, session: state.session, queue: state.queue }),
        ];
      });
    },
  };
}

const WORDS = ['hello', '<b>bold</b>', 'a & b', 'æøå', '"quoted"'];
