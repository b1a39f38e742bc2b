import { describe, expect, it } from 'vitest';
import { visitorRig } from './support/visitor.ts';
import { eventsFrame, line, pickedUp, started } from './support/wire-events.ts';

const texts = (client: ReturnType<typeof visitorRig>['client']): readonly string[] =>
  client.state.session.messages.map((message) => message.html);

describe('resuming', () => {
  it('[DL7] loads from revision 0 the first time', () => {
    const { server } = visitorRig();
    expect(server.last.hello).toEqual({
      t: 'hello',
      v: 1,
      role: 'visitor',
      s: 1,
      key: 'secret',
      after: 0,
    });
  });

  it('[DL6] resumes from the last revision it applied', () => {
    const { client, server, waitOut } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started(), line(2, 'hello')]));
    server.last.close(1006);
    waitOut();
    expect(server.connections).toHaveLength(2);
    expect(server.last.hello).toMatchObject({ after: 2 });
    server.last.welcome();
    server.last.send(eventsFrame([line(3, 'again')]));
    expect(texts(client)).toEqual(['hello', 'again']);
  });

  it('[DL8] ignores events that it has', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started(), line(2, 'one')]));
    server.last.send(eventsFrame([line(2, 'one'), line(3, 'two')]), eventsFrame([line(2, 'one')]));
    expect(texts(client)).toEqual(['one', 'two']);
    expect(client.state.session.revision).toBe(3);
  });

  it('[DL8] resumes at a gap and applies nothing beyond it', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started(), line(2, 'one')]));
    server.last.send(eventsFrame([line(4, 'three')]));
    expect(texts(client)).toEqual(['one']);
    expect(server.connections).toHaveLength(2);
    expect(server.connections[0]?.closed).toBe(true);
    expect(server.last.hello).toMatchObject({ after: 2 });
    server.last.welcome();
    server.last.send(eventsFrame([line(3, 'two'), line(4, 'three')]));
    expect(texts(client)).toEqual(['one', 'two', 'three']);
  });

  it('[DL9] starts over when the history of the server is another one', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started(), line(2, 'lost with the old database')]));
    server.last.send(eventsFrame([], 1, 1));
    expect(server.last.hello).toMatchObject({ after: 0 });
    server.last.welcome();
    server.last.send(eventsFrame([started()]));
    expect(texts(client)).toEqual([]);
    expect(client.state.session.revision).toBe(1);
  });

  it('[DL10] resumes when a heartbeat names a revision that does not come', () => {
    const { client, server, time } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started()]));
    server.last.send({ t: 'heartbeat', heads: [[1, 3]], rows: [] });
    time.advance(1_999);
    expect(server.connections).toHaveLength(1);
    time.advance(1);
    expect(server.last.hello).toMatchObject({ after: 1 });
    server.last.welcome();
    server.last.send(eventsFrame([line(2, 'a'), line(3, 'b')]));
    expect(texts(client)).toEqual(['a', 'b']);
  });

  it('[DL10] does not resume when the events come a moment after their revision', () => {
    const { server, time } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started()]));
    server.last.send({ t: 'heartbeat', heads: [[1, 2]], rows: [] });
    server.last.send(eventsFrame([line(2, 'a')]));
    time.advance(10_000);
    expect(server.connections).toHaveLength(1);
  });

  it('[DL10] waits on while events keep arriving', () => {
    const { server, time } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started()], 1, 4));
    time.advance(1_500);
    server.last.send(eventsFrame([line(2, 'a')], 1, 4));
    time.advance(1_500);
    server.last.send(eventsFrame([line(3, 'b')], 1, 4));
    time.advance(1_500);
    expect(server.connections).toHaveLength(1);
    time.advance(4_000);
    expect(server.last.hello).toMatchObject({ after: 3 });
  });

  it('[DL10] takes an acknowledgement as news of a revision', () => {
    const { client, server, time } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started()]));
    const c = client.post('hello');
    server.last.send({ t: 'ack', s: 1, c, revision: 2, id: 9, at: 0 });
    expect(client.state.lines).toMatchObject([{ kind: 'pending', state: 'sent' }]);
    time.advance(2_000);
    expect(server.last.hello).toMatchObject({ after: 1 });
  });
});

describe('what a window shows', () => {
  it('keeps the place in the queue while it waits', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started()]), { t: 'queue', s: 1, position: 2, waitSeconds: 60 });
    expect(client.state.queue).toEqual({ position: 2, waitSeconds: 60 });
    server.last.send(eventsFrame([pickedUp(2)]));
    expect(client.state.queue).toBeNull();
    expect(client.state.session.agentName).toBe('Kari');
  });

  it('shows a message from sending to seen under one key', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started(), pickedUp(2)]));
    const c = client.post('<b>');
    const shown = (): unknown => {
      const [only, ...others] = client.state.lines;
      return { key: only?.key, state: only?.state, kind: only?.kind, others: others.length };
    };
    expect(shown()).toEqual({ key: c, state: 'sending', kind: 'pending', others: 0 });
    server.last.send({ t: 'ack', s: 1, c, revision: 3, id: 9, at: 0 });
    expect(shown()).toEqual({ key: c, state: 'sent', kind: 'pending', others: 0 });
    server.last.send(eventsFrame([line(3, '&lt;b&gt;', { clientId: c })]));
    expect(shown()).toEqual({ key: c, state: 'sent', kind: 'stored', others: 0 });
    server.last.send(
      eventsFrame([{ type: 'MessagesRead', revision: 4, at: 0, by: 'user', upTo: 3 }]),
    );
    expect(shown()).toEqual({ key: c, state: 'seen', kind: 'stored', others: 0 });
  });

  it('gives equal snapshots while nothing changes and new ones when something does', () => {
    const { client, server } = visitorRig();
    let calls = 0;
    const unsubscribe = client.subscribe(() => {
      calls += 1;
    });
    const before = client.state;
    expect(client.state).toBe(before);
    server.last.welcome();
    expect(calls).toBeGreaterThan(0);
    expect(client.state).not.toBe(before);
    unsubscribe();
    const heard = calls;
    server.last.send(eventsFrame([started()]));
    expect(calls).toBe(heard);
  });
});

describe('typing', () => {
  const typings = (rig: ReturnType<typeof visitorRig>): readonly boolean[] =>
    rig.server.last.received.flatMap((frame) => (frame.t === 'typing' ? [frame.on] : []));

  it('[DL18] tells once in 3 seconds, and once at the end', () => {
    const rig = visitorRig();
    rig.server.last.welcome();
    for (let key = 0; key < 8; key += 1) {
      rig.client.typing(true);
      rig.time.advance(500);
    }
    expect(typings(rig)).toEqual([true, true]);
    rig.time.advance(4_000);
    expect(typings(rig)).toEqual([true, true, false]);
    rig.client.typing(false);
    expect(typings(rig)).toEqual([true, true, false]);
  });

  it('[DL18] ends when the message is sent', () => {
    const rig = visitorRig();
    rig.server.last.welcome();
    rig.client.typing(true);
    rig.client.post('done');
    expect(typings(rig)).toEqual([true, false]);
    rig.time.advance(10_000);
    expect(typings(rig)).toEqual([true, false]);
  });

  it('[DL18] shows the agent typing until it ends, runs out, writes, or the line breaks', () => {
    const { client, server, time } = visitorRig();
    const types = (on: boolean): void => {
      server.last.send({ t: 'typing', s: 1, by: 'user', on });
    };
    server.last.welcome();
    server.last.send(eventsFrame([started(), pickedUp(2)]));
    types(true);
    expect(client.state.agentTyping).toBe(true);
    types(false);
    expect(client.state.agentTyping).toBe(false);
    types(true);
    time.advance(5_999);
    expect(client.state.agentTyping).toBe(true);
    time.advance(1);
    expect(client.state.agentTyping).toBe(false);
    types(true);
    server.last.send(eventsFrame([line(3, 'hi', { by: 'user' })]));
    expect(client.state.agentTyping).toBe(false);
    types(true);
    server.last.close(1006);
    expect(client.state.agentTyping).toBe(false);
  });

  it('[DL18] does not show its own typing from another window', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    server.last.send({ t: 'typing', s: 1, by: 'customer', on: true });
    expect(client.state.agentTyping).toBe(false);
  });
});

describe('read marks', () => {
  const marks = (rig: ReturnType<typeof visitorRig>): readonly number[] =>
    rig.server.last.received.flatMap((frame) => (frame.t === 'read' ? [frame.upTo] : []));

  it('[DL19] marks the last message from others, once', () => {
    const rig = visitorRig();
    const { client, server } = rig;
    server.last.welcome();
    server.last.send(eventsFrame([started(), line(2, 'hi', { by: 'user' }), line(3, 'mine')]));
    client.markRead();
    client.markRead();
    expect(marks(rig)).toEqual([2]);
    server.last.send(
      eventsFrame([{ type: 'MessagesRead', revision: 4, at: 0, by: 'customer', upTo: 2 }]),
    );
    client.markRead();
    expect(marks(rig)).toEqual([2]);
  });

  it('[DL19] tells again after a reconnect what the log does not show', () => {
    const rig = visitorRig();
    const { client, server, waitOut } = rig;
    server.last.welcome();
    server.last.send(eventsFrame([started(), line(2, 'hi', { by: 'user' })]));
    server.last.close(1006);
    client.markRead();
    waitOut();
    server.last.welcome();
    expect(marks(rig)).toEqual([2]);
  });
});

describe('the end of a client', () => {
  it('disconnects for good and leaves no timer and no listener', () => {
    const { client, server, time, wake } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started()], 1, 5), { t: 'typing', s: 1, by: 'user', on: true });
    client.typing(true);
    client.close();
    expect(server.last.closed).toBe(true);
    expect(client.state.connection).toMatchObject({ status: 'stopped', code: 1000 });
    expect(time.waiting).toBe(0);
    expect(wake.listeners).toBe(0);
    time.advance(600_000);
    expect(server.connections).toHaveLength(1);
  });
});
