import { afterClose, CLOSE_CODES } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { createFakeTime } from './support/fake-time.ts';
import { HEARTBEAT_MS } from './support/scripted-server.ts';
import { visitorRig } from './support/visitor.ts';
import { eventsFrame, started } from './support/wire-events.ts';

describe('staying alive', () => {
  it('[DL11] answers each heartbeat', () => {
    const { server } = visitorRig();
    server.last.welcome();
    server.last.send({ t: 'heartbeat', heads: [], rows: [] });
    expect(server.last.received).toEqual([{ t: 'alive' }]);
  });

  it('[DL11] gives up a connection that says nothing for 2.5 heartbeats', () => {
    const { server, time, waitOut } = visitorRig();
    server.last.welcome();
    time.advance(HEARTBEAT_MS);
    server.last.send({ t: 'heartbeat', heads: [], rows: [] });
    time.advance(2.5 * HEARTBEAT_MS - 1);
    expect(server.last.closed).toBe(false);
    time.advance(1);
    expect(server.connections[0]?.closed).toBe(true);
    waitOut();
    expect(server.connections).toHaveLength(2);
  });

  it('[DL11] counts every frame as a sign of life', () => {
    const { server, time } = visitorRig();
    server.last.welcome();
    for (let beat = 0; beat < 10; beat += 1) {
      time.advance(2 * HEARTBEAT_MS);
      server.last.send({ t: 'queue', s: 1, position: 1, waitSeconds: 0 });
    }
    expect(server.connections).toHaveLength(1);
  });

  it('[DL11] notices a silence also when its clock was set back, and does not take the jump for one', () => {
    const time = createFakeTime();
    let back = 0;
    const clock = { ...time, now: () => time.now() - back };
    const { server } = visitorRig({ scheduler: clock });
    server.last.welcome();
    back = 3_600_000;
    time.advance(HEARTBEAT_MS);
    server.last.send({ t: 'heartbeat', heads: [], rows: [] });
    time.advance(2 * HEARTBEAT_MS);
    server.last.send({ t: 'heartbeat', heads: [], rows: [] });
    expect(server.connections).toHaveLength(1);
    back = 7_200_000;
    time.advance(5 * HEARTBEAT_MS);
    expect(server.connections[0]?.closed).toBe(true);
    expect(server.connections.length).toBeGreaterThan(1);
  });

  it('[DL12] after a long sleep connects anew at the wake-up', () => {
    const { server, time, wake } = visitorRig();
    server.last.welcome();
    time.advance(1.3 * HEARTBEAT_MS);
    wake.wake();
    expect(server.connections[0]?.closed).toBe(true);
    time.advance(250);
    expect(server.connections).toHaveLength(2);
  });

  it('[DL12] after a short one writes and waits for the heartbeat that is due', () => {
    const { server, time, wake } = visitorRig();
    server.last.welcome();
    time.advance(0.5 * HEARTBEAT_MS);
    wake.wake();
    expect(server.last.received).toEqual([{ t: 'alive' }]);
    time.advance(0.74 * HEARTBEAT_MS);
    expect(server.last.closed).toBe(false);
    time.advance(0.01 * HEARTBEAT_MS);
    expect(server.connections[0]?.closed).toBe(true);
  });

  it('[DL12] a waiting client connects at the wake-up, and when the person asks', () => {
    const { client, server, wake } = visitorRig();
    server.last.close(1006);
    expect(client.state.connection.status).toBe('waiting');
    wake.wake();
    expect(server.connections).toHaveLength(2);
    server.last.close(1006);
    client.retryNow();
    expect(server.connections).toHaveLength(3);
  });
});

describe('coming back', () => {
  it('[DL14] goes from connecting to live to waiting and back, and says so', () => {
    const { client, server, time } = visitorRig();
    expect(client.state.connection).toEqual({ status: 'connecting' });
    server.last.welcome();
    expect(client.state.connection).toEqual({ status: 'live', transport: 'websocket' });
    server.last.close(1006);
    expect(client.state.connection).toEqual({ status: 'waiting', retryAt: time.now() + 1_000 });
    time.advance(1_000);
    expect(client.state.connection).toEqual({ status: 'connecting' });
  });

  it('[DL14] hears nothing from a connection that it has given up', () => {
    const { client, server, time } = visitorRig();
    const [first] = server.connections;
    first?.welcome();
    first?.close(1006);
    time.advance(1_000);
    server.last.welcome();
    first?.close(4401);
    first?.send(eventsFrame([started()]));
    expect(client.state.connection.status).toBe('live');
    expect(client.state.session.revision).toBe(0);
  });

  it('[DL15] waits up to 250 ms, doubling to 15 s, with full jitter', () => {
    const { client, server, time, waitOut } = visitorRig();
    const waits: number[] = [];
    time.setRandom(() => 0.999_999);
    for (let attempt = 0; attempt < 9; attempt += 1) {
      server.last.close(1006);
      waits.push(Math.round(waitOut()));
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
    time.setRandom(() => 0);
    server.last.close(1006);
    expect(client.state.connection).toEqual({ status: 'waiting', retryAt: time.now() });
  });

  it('[DL15] starts from the shortest wait after a good connection alone', () => {
    const { server, time, waitOut } = visitorRig();
    server.last.welcome();
    server.last.close(4430);
    expect(waitOut()).toBe(125);
    server.last.welcome();
    server.last.close(4430);
    expect(waitOut()).toBe(250);
    server.last.welcome();
    time.advance(5_000);
    server.last.close(4430);
    expect(waitOut()).toBe(125);
  });

  it('[DL15] rests when the server asks for it', () => {
    for (const code of [1013, 4429]) {
      const { server, waitOut } = visitorRig();
      server.last.welcome();
      server.last.close(code);
      expect(waitOut()).toBe(3_000);
    }
  });

  it('[DL15] resumes at once from a gap, and slower when it happens again and again', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    server.last.send(eventsFrame([started(5)]));
    expect(server.connections).toHaveLength(2);
    server.last.welcome();
    server.last.send(eventsFrame([started(5)]));
    expect(client.state.connection.status).toBe('waiting');
  });

  it('[DL16] returns by itself from a restart, spread over 2 seconds', () => {
    const time = createFakeTime();
    const waits = [0, 0.25, 0.999].map((random) => {
      time.setRandom(() => random);
      const { server, waitOut } = visitorRig({ time });
      server.last.welcome();
      server.last.close(1012);
      return waitOut();
    });
    expect(waits).toEqual([0, 500, 1998]);
  });

  it('[DL16] spreads as much when a live connection is cut, for others may be cut off too', () => {
    const first = (code: number, welcome: boolean): number => {
      const { server, waitOut } = visitorRig();
      if (welcome) server.last.welcome();
      server.last.close(code);
      return waitOut();
    };
    expect([1001, 1005, 1006, 1011].map((code) => first(code, true))).toEqual(Array(4).fill(1_000));
    expect([4408, 4430, 4431].map((code) => first(code, true))).toEqual(Array(3).fill(125));
    expect(first(1006, false)).toBe(125);
  });
});

describe('close codes', () => {
  for (const [number, { name, after, message }] of Object.entries(CLOSE_CODES)) {
    const code = Number(number);
    it(`${code} ${name}: ${after}`, () => {
      const { client, server, time, wake } = visitorRig();
      server.last.welcome();
      server.last.close(code);
      const stopped = { status: 'stopped', code, message };
      if (after === 'stop') expect(client.state.connection).toEqual(stopped);
      else expect(client.state.connection.status).toBe('waiting');
      time.advance(60_000);
      wake.wake();
      client.retryNow();
      expect(server.connections.length > 1).toBe(after === 'retry');
    });
  }

  it('[DL14] retries after codes that are not ours', () => {
    expect([1005, 1006, 1011, 1015, 3000, 4999].map(afterClose)).toEqual(
      Array.from({ length: 6 }, () => 'retry'),
    );
  });

  it('[DL14] keeps unsent messages when it is stopped', () => {
    const { client, server } = visitorRig();
    server.last.welcome();
    client.post('unsent');
    server.last.close(4401);
    expect(client.state.outbox).toMatchObject([{ text: 'unsent', state: 'sending' }]);
  });
});
