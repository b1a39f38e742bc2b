import { MAX_MESSAGE_BYTES, type PostFrame } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from './support/memory-storage.ts';
import type { ScriptedConnection } from './support/scripted-server.ts';
import { visitorRig } from './support/visitor.ts';
import { eventsFrame, line, started } from './support/wire-events.ts';

const posts = (connection: ScriptedConnection): readonly PostFrame[] =>
  connection.received.flatMap((frame) => (frame.t === 'post' ? [frame] : []));

const ack = (c: string, revision: number) =>
  ({ t: 'ack', s: 1, c, revision, id: revision, at: 0 }) as const;

describe('sending', () => {
  it('[DL22] keeps a message in storage from before it is sent until it is acknowledged', () => {
    const storage = createMemoryStorage();
    const { client, server } = visitorRig({ storage });
    server.last.welcome();
    let storedWhenSent: unknown;
    server.onFrame((frame) => {
      if (frame.t === 'post') storedWhenSent = storage.stored.map((message) => message.text);
    });
    const c = client.post('hello');
    expect(storedWhenSent).toEqual(['hello']);
    server.last.send(ack(c, 2));
    expect(storage.stored).toEqual([]);
  });

  it('[DL22] sends after a reload what was not acknowledged, with the same ids and in order', () => {
    const storage = createMemoryStorage();
    const before = visitorRig({ storage });
    const written = ['one', 'two', 'three'].map((text) => before.client.post(text));
    before.client.close();

    const { client, server } = visitorRig({ storage });
    expect(client.state.lines.map((shown) => shown.key)).toEqual(written);
    server.last.welcome();
    expect(posts(server.last)).toEqual(
      ['one', 'two', 'three'].map((text, n) => ({ t: 'post', s: 1, c: written[n], text })),
    );
  });

  it('[DL23] sends in the order written, before and after the connection is there', () => {
    const { client, server } = visitorRig();
    client.post('one');
    client.post('two');
    server.last.welcome();
    client.post('three');
    expect(posts(server.last).map((frame) => frame.text)).toEqual(['one', 'two', 'three']);
  });

  it('[DL24] sends again with the same id when the acknowledgement was lost', () => {
    const { client, server, waitOut } = visitorRig();
    server.last.welcome();
    const first = client.post('one');
    const second = client.post('two');
    server.last.send(ack(first, 2));
    server.last.close(1006);
    waitOut();
    server.last.welcome();
    expect(posts(server.last)).toEqual([{ t: 'post', s: 1, c: second, text: 'two' }]);
    server.last.send(ack(second, 3));
    expect(client.state.outbox.map((entry) => entry.state)).toEqual(['sent', 'sent']);
  });

  it('[DL24] takes the event itself for an acknowledgement', () => {
    const storage = createMemoryStorage();
    const { client, server, waitOut } = visitorRig({ storage });
    server.last.welcome();
    const c = client.post('one');
    server.last.close(1006);
    waitOut();
    server.last.send(eventsFrame([started(), line(2, 'one', { clientId: c })]));
    expect(client.state.outbox).toEqual([]);
    expect(storage.stored).toEqual([]);
    server.last.welcome();
    expect(posts(server.last)).toEqual([]);
  });
});

describe('refusals', () => {
  it('[DL25] shows a refused message as failed with its reason and sends it no more', () => {
    const { client, server, waitOut } = visitorRig();
    server.last.welcome();
    const c = client.post('too late');
    server.last.send({ t: 'refused', s: 1, c, code: 'session_ended', message: 'It has ended.' });
    expect(client.state.lines).toMatchObject([
      { state: 'failed', failure: { code: 'session_ended', message: 'It has ended.' } },
    ]);
    server.last.close(1006);
    waitOut();
    server.last.welcome();
    expect(posts(server.last)).toEqual([]);
  });

  it('[DL25] keeps a failed message over a reload', () => {
    const storage = createMemoryStorage();
    const before = visitorRig({ storage });
    before.server.last.welcome();
    const c = before.client.post('too late');
    before.server.last.send({ t: 'refused', s: 1, c, code: 'session_ended', message: 'Over.' });
    before.client.close();
    const { client } = visitorRig({ storage });
    expect(client.state.outbox).toMatchObject([{ clientId: c, state: 'failed' }]);
  });

  it('[DL25] fails a text over 16 KiB at once, counted in UTF-8', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    client.post('é'.repeat(MAX_MESSAGE_BYTES / 2));
    client.post(`${'é'.repeat(MAX_MESSAGE_BYTES / 2)}!`);
    expect(posts(server.last)).toHaveLength(1);
    expect(client.state.outbox.map((entry) => entry.failure?.code)).toEqual([
      undefined,
      'message_too_large',
    ]);
  });

  it('[DL26] retries a failed message as a new one at the end', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    const c = client.post('one');
    const other = client.post('two');
    server.last.send({ t: 'refused', s: 1, c, code: 'wrong_status', message: 'Not now.' });
    const again = client.retry(c);
    expect(again).not.toBe(c);
    expect(posts(server.last).map((frame) => frame.c)).toEqual([c, other, again]);
    expect(client.state.outbox.map((entry) => entry.clientId)).toEqual([other, again]);
  });

  it('[DL26] retries and discards nothing but failed messages', () => {
    const storage = createMemoryStorage();
    const { client, server } = visitorRig({ storage });
    server.last.welcome();
    const c = client.post('one');
    expect(client.retry(c)).toBeNull();
    client.discard(c);
    expect(client.state.outbox).toHaveLength(1);
    server.last.send({ t: 'refused', s: 1, c, code: 'session_ended', message: 'Over.' });
    client.discard(c);
    expect(client.state.outbox).toEqual([]);
    expect(storage.stored).toEqual([]);
  });

  it('[DL25] is not shaken by refusals of something else or of nothing known', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    client.post('one');
    server.last.send(
      { t: 'refused', s: 1, c: null, code: 'not_permitted', message: 'No.' },
      { t: 'refused', s: 1, c: 'unknown', code: 'not_permitted', message: 'No.' },
      ack('unknown', 1),
    );
    expect(client.state.outbox).toMatchObject([{ text: 'one', state: 'sending' }]);
  });
});

describe('storage', () => {
  it('[DL27] leaves the messages of other windows and other sessions alone', () => {
    const storage = createMemoryStorage();
    const one = visitorRig({ storage });
    const two = visitorRig({ storage });
    const other = visitorRig({ storage, sessionId: 2 });
    one.client.post('from one');
    two.client.post('from two');
    other.client.post('from another session');
    one.server.last.welcome();
    one.server.last.send(ack(one.client.state.outbox[0]?.clientId ?? '', 2));
    expect(storage.stored.map((message) => message.text)).toEqual([
      'from two',
      'from another session',
    ]);
    expect(visitorRig({ storage }).client.state.lines).toHaveLength(1);
  });

  it('[DL22] sends from memory when the storage is full or broken', () => {
    const fail = (): never => {
      throw new Error('full');
    };
    const { client, server } = visitorRig({ storage: { load: fail, save: fail } });
    server.last.welcome();
    client.post('hello');
    expect(posts(server.last).map((frame) => frame.text)).toEqual(['hello']);
  });
});
