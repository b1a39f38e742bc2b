/** An agent: picks up, writes, hands on, ends, looks at others' chats, reloads and comes back. */
import { type AgentClient, createAgentClient } from '@parley/client';
import { escapeText } from '@parley/domain';
import type { SessionSummary } from '@parley/protocol';
import type { Violation } from '../../faults/history/violation.ts';
import { compareLog, compareOutbox, compareRows, isListedFor } from '../check/compare-window.ts';
import type { PickUpLog } from '../check/pick-up-order.ts';
import type { Tables } from '../store/tables.ts';
import { createStorage, openPage, type Page, type Surroundings } from './page.ts';
import { type Habits, type Person, pickHabit } from './person.ts';

export interface AgentLogin {
  readonly userId: number;
  readonly name: string;
  readonly cookie: string;
  readonly xsrfToken: string;
  readonly topicIds: readonly number[];
  readonly listens: boolean;
  readonly manages: boolean;
}

export interface AgentPerson extends Person {
  /** Takes whoever has waited longest, again and again, until nobody waits. */
  emptyQueue(): void;
}

export function createAgent(
  around: Surroundings,
  login: AgentLogin,
  office: { readonly colleagues: readonly number[]; readonly pickUpLog: PickUpLog },
): AgentPerson {
  const { time, recorder } = around;
  const { userId, name, cookie, xsrfToken } = login;
  const random = around.random.fork();
  const storage = createStorage();
  let writes = 0;
  let window: { readonly page: Page; readonly client: AgentClient } | null = null;
  const idle = time.createOwner(name);

  function open(): void {
    if (window !== null) return;
    const page = openPage(around, {
      reader: { name, senderId: userId, ownSessionId: null },
      storage,
      createId: () => `${name}-${++writes}`,
      cookie,
    });
    time.after(0, page.owner, () => {
      const client = createAgentClient({ ...page.options, xsrfToken });
      window = { page, client };
      client.subscribe(() => watchOwn(client));
    });
  }
  /** As the console does: what is one's own is open. */
  function watchOwn(client: AgentClient): void {
    for (const row of client.state.rows.values()) {
      const isOwn = isOngoing(row) && (row.userId === userId || row.transferTo === userId);
      if (isOwn && !client.state.logs.has(row.id)) client.watch(row.id);
    }
  }
  function close(): void {
    if (random.chance(0.7)) window?.client.close();
    window?.page.end();
    window = null;
  }

  /** A call of programs', which the console has no button for. */
  async function ask(page: Page, path: string, body: object = {}): Promise<unknown> {
    const init = { method: 'POST', headers: {}, body: JSON.stringify(body) };
    const response = await page.options.fetch?.(`/agent/sessions/${path}`, init);
    return response?.json();
  }
  function call(promise: Promise<unknown>): void {
    promise.catch((error: unknown) => {
      if (!(error instanceof TypeError)) recorder.failed(name, error);
    });
  }

  function takeNext(client: AgentClient): Promise<SessionSummary | null> {
    const asked = time.now;
    return client.pickUpNext().then(({ session }) => {
      if (session === null) return null;
      tookIt(session);
      office.pickUpLog.tookNext({ sessionId: session.id, asked, topicIds: login.topicIds });
      return session;
    });
  }
  function tookIt(session: SessionSummary): void {
    recorder.pickedUp({ sessionId: session.id, userId });
  }

  function habitsIn({ page, client }: NonNullable<typeof window>): Habits {
    const rows = [...client.state.rows.values()];
    const own = rows.filter((row) => isOngoing(row) && row.userId === userId);
    const asked = rows.filter((row) => isOngoing(row) && row.transferTo === userId);
    const waiting = rows.filter((row) => row.status === 'InQueue');
    const watched = [...client.state.logs.keys()];
    const others = office.colleagues.filter((id) => id !== userId);
    const one = <T>(items: readonly T[], act: (item: T) => void): (() => void) => {
      return () => {
        if (items.length > 0) act(random.pick(items));
      };
    };
    return [
      [12, one(own, ({ id }) => write(client, id))],
      [4, one(watched, client.markRead)],
      [1, one(own, ({ id }) => client.typing(id, random.chance(0.7)))],
      [waiting.length > 0 ? 3 : 0.3, () => call(takeNext(client))],
      [1, one(waiting, ({ id }) => take(client, id))],
      [0.7, one(own, ({ id }) => call(client.endSession(id)))],
      [
        others.length > 0 ? 1 : 0,
        one(own, ({ id }) => call(ask(page, `${id}/transfer`, { toUserId: random.pick(others) }))),
      ],
      [2, one(asked, ({ id }) => call(ask(page, `${id}/transfer/accept`)))],
      [1, one(asked, ({ id }) => call(ask(page, `${id}/transfer/reject`)))],
      [0.4, one(own, ({ id }) => call(ask(page, `${id}/transfer/cancel`)))],
      [0.3, one(own, ({ id }) => call(ask(page, `${id}/reset`)))],
      [login.manages ? 0.7 : 0, one(watched, (id) => call(ask(page, `${id}/take-over`)))],
      [1, one(rows, ({ id }) => client.watch(id))],
      [0.5, one(watched, client.unwatch)],
      [0.4, () => call(client.setPresence(random.chance(0.8)))],
      [0.5, one(watched, (id) => write(client, id))],
      [
        0.8,
        () => {
          close();
          if (random.chance(0.5)) open();
        },
      ],
    ];
  }
  function take(client: AgentClient, sessionId: number): void {
    call(
      client.pickUp(sessionId).then(({ session }) => {
        if (session !== null) tookIt(session);
      }),
    );
  }
  function write(client: AgentClient, sessionId: number): void {
    const count = random.chance(0.2) ? 1 + random.below(6) : 1;
    for (let n = 0; n < count; n += 1) {
      const text = `${name} answers ${writes + 1}`;
      const clientId = client.post(sessionId, text);
      recorder.wrote({ sessionId, senderId: userId, clientId, html: escapeText(text) });
    }
  }

  /** What is no more the agent's to read stays on its screen as it was. */
  function isOver(tables: Tables, sessionId: number): boolean {
    const row = tables.sessions.get(sessionId);
    const listed = row !== undefined && isListedFor(row, login);
    const member = row !== undefined && login.topicIds.includes(row.topic_id);
    return !listed && !(member && (login.listens || login.manages));
  }

  return {
    get owner() {
      return window?.page.owner ?? idle;
    },
    act() {
      if (window === null) open();
      else pickHabit(habitsIn(window), random.next())();
    },
    comeBack: open,
    wake() {
      if (window !== null) time.after(0, window.page.owner, window.page.wake);
    },
    emptyQueue() {
      if (window === null) return;
      const { client, page } = window;
      const again = (): void => {
        takeNext(client).then(
          (session) => {
            if (session !== null) again();
          },
          (error: unknown) => {
            recorder.failed(name, error);
            time.after(1_000, page.owner, again);
          },
        );
      };
      time.after(0, page.owner, again);
    },
    differences(tables: Tables): readonly Violation[] {
      if (window === null) return [];
      const { state } = window.client;
      return [
        ...[...state.logs.values()].flatMap((log) =>
          compareLog(tables, {
            name,
            audience: 'agent',
            log,
            isOver: isOver(tables, log.sessionId),
          }),
        ),
        ...compareOutbox(name, state.outbox, (id) => state.logs.has(id)),
        ...compareRows(tables, { ...login, state }),
      ];
    },
  };
}

function isOngoing({ status }: SessionSummary): boolean {
  return status === 'CustomerLast' || status === 'UserLast';
}
