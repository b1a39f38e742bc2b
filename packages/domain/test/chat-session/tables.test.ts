import { isEnded, SESSION_STATUS, type SessionStatus, TRANSITIONS } from '@parley/domain';
import { describe, expect, it } from 'vitest';
import { exploreOutcomes, type Outcomes } from '../support/explore.ts';
import { SESSIONS_BY_STATUS } from '../support/sessions.ts';
import { readSpec, readTable, type TableRow } from '../support/spec-tables.ts';

const DOCUMENT = readSpec('chat-session.md');
const COMMAND_TABLE = readTable(DOCUMENT, 'Command | From');
const STATUSES = Object.keys(SESSION_STATUS) as SessionStatus[];

describe('the table of events in the document', () => {
  it('[CS5] is the table that evolve goes by', () => {
    const documented = readTable(DOCUMENT, 'From | Event').map(([from, event, to]) => [
      ...(from ?? []),
      ...(event ?? []),
      to,
    ]);
    const built = Object.entries(TRANSITIONS).flatMap(([from, row]) =>
      Object.entries(row).map(([event, to]) => [from, event, to]),
    );
    expect(documented).toEqual(built);
  });
});

describe('the table of commands in the document', () => {
  const live = STATUSES.filter((status) => status !== 'Deleted');
  const explored = new Map(live.map((status) => [status, exploreOutcomes(sessionsIn(status))]));

  for (const type of new Set(COMMAND_TABLE.map(([command]) => command?.[0] ?? ''))) {
    for (const status of live) {
      it(`[CS8] says what ${type} comes to in ${status}`, () => {
        const outcomes = explored.get(status)?.get(type);
        expect(readable(outcomes)).toEqual(documentedOutcomes(type, status));
      });
    }
  }

  it('[CS7] leaves out deleted sessions, which refuse every command', () => {
    for (const outcomes of exploreOutcomes(sessionsIn('Deleted')).values()) {
      expect(readable(outcomes)).toEqual({ to: [], refusals: ['session_deleted'] });
    }
  });

  it('has every command', () => {
    const documented = new Set(COMMAND_TABLE.map(([command]) => command?.[0] ?? ''));
    expect([...documented].sort()).toEqual([...exploreOutcomes([]).keys()].sort());
  });
});

function sessionsIn(status: SessionStatus) {
  return SESSIONS_BY_STATUS[status];
}

function documentedOutcomes(type: string, status: SessionStatus) {
  const rows = COMMAND_TABLE.filter(([command]) => command?.[0] === type);
  const own = rows.find(([, from]) => from?.includes(status));
  if (own !== undefined) return fromOwnRow(own, status);
  const ended = sessionsIn(status).every(isEnded);
  const elsewhere = rows.map((row) => (row[ended ? 5 : 4] ?? []).toSorted());
  expect(new Set(elsewhere.map(String)).size, 'rows of a command agree').toBe(1);
  return { to: [], refusals: elsewhere[0] };
}

function fromOwnRow([, , to = [], refusals = []]: TableRow, status: SessionStatus) {
  const reached = to.map((name) => (name === 'same' ? status : name));
  return { to: reached.toSorted(), refusals: refusals.toSorted() };
}

function readable(outcomes: Outcomes | undefined) {
  return {
    to: [...(outcomes?.to ?? [])].toSorted(),
    refusals: [...(outcomes?.refusals ?? [])].toSorted(),
  };
}
