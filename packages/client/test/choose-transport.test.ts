import { describe, expect, it } from 'vitest';
import { visitorRig } from './support/visitor.ts';

const kinds = (rig: ReturnType<typeof visitorRig>): readonly string[] =>
  rig.server.connections.map((connection) => connection.kind);

describe('choosing a transport', () => {
  it('[DL20] uses the event stream after two WebSockets that broke before the welcome', () => {
    const rig = visitorRig();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      rig.server.last.close(1006);
      rig.waitOut();
    }
    expect(kinds(rig)).toEqual(['websocket', 'websocket', 'event-stream']);
  });

  it('[DL20] takes 4 seconds without a welcome for a failure', () => {
    const rig = visitorRig();
    rig.time.advance(3_999);
    expect(rig.client.state.connection.status).toBe('connecting');
    rig.time.advance(1);
    expect(rig.server.connections[0]?.closed).toBe(true);
    rig.time.advance(250 + 4_000 + 500);
    expect(kinds(rig)).toEqual(['websocket', 'websocket', 'event-stream']);
    rig.server.last.welcome();
    expect(rig.client.state.connection).toEqual({ status: 'live', transport: 'event-stream' });
  });

  it('[DL20] gives a WebSocket 10 seconds when one was welcomed before: the server is busy, not blocked', () => {
    const { server, time, waitOut } = visitorRig();
    server.last.welcome();
    server.last.close(1006);
    waitOut();
    time.advance(9_999);
    expect(server.last.closed).toBe(false);
    time.advance(1);
    expect(server.last.closed).toBe(true);
  });

  it('[DL20] takes six failures when a WebSocket was welcomed before, so that a restart is none', () => {
    const rig = visitorRig();
    rig.server.last.close(1006);
    rig.waitOut();
    rig.server.last.welcome();
    for (let attempt = 0; attempt < 7; attempt += 1) {
      expect(rig.server.last.kind).toBe('websocket');
      rig.server.last.close(1006);
      rig.waitOut();
    }
    expect(rig.server.last.kind).toBe('event-stream');
    expect(rig.server.connections).toHaveLength(9);
  });

  it('[DL20] does not count a close code of ours: the WebSocket got through', () => {
    const rig = visitorRig();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      rig.server.last.close(1012);
      rig.client.retryNow();
    }
    expect(new Set(kinds(rig))).toEqual(new Set(['websocket']));
  });

  it('[DL20] goes back to the WebSocket when the event stream fails as well', () => {
    const rig = visitorRig();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      rig.server.last.close(1006);
      rig.client.retryNow();
    }
    expect(kinds(rig)).toEqual([
      'websocket',
      'websocket',
      'event-stream',
      'websocket',
      'websocket',
      'event-stream',
      'websocket',
    ]);
  });

  it('[DL20] tries the WebSocket again, once, at the first reconnect after 5 minutes', () => {
    const rig = visitorRig();
    const { server, client } = rig;
    const reconnect = (code: number): string | undefined => {
      server.last.close(code);
      client.retryNow();
      return kinds(rig).at(-1);
    };
    reconnect(1006);
    expect(reconnect(1006)).toBe('event-stream');
    server.last.welcome();
    expect(reconnect(1006)).toBe('event-stream');
    server.last.welcome();
    for (let beat = 0; beat < 20; beat += 1) {
      rig.time.advance(15_000);
      server.last.send({ t: 'heartbeat', heads: [], rows: [] });
    }
    expect(reconnect(1006)).toBe('websocket');
    expect(reconnect(1006)).toBe('event-stream');
  });

  it('[DL20] uses the event stream from the start where there are no WebSockets', () => {
    const rig = visitorRig();
    const only = visitorRig({
      transports: { webSocket: null, eventStream: rig.server.sources.eventStream },
    });
    expect(rig.server.last.kind).toBe('event-stream');
    only.client.close();
  });
});
