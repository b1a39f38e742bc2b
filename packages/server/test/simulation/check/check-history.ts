/** What people were told, compared with what the simulated store holds, by the checks of the fault tests. */
import type { EventRow } from '../../../src/storage/event-rows.ts';
import { checkMessages } from '../../faults/history/check-messages.ts';
import { checkReaders } from '../../faults/history/check-readers.ts';
import type { History, Send, SenderId, StoredLine } from '../../faults/history/history.ts';
import type { Violation } from '../../faults/history/violation.ts';
import { isMessage, type Tables } from '../store/tables.ts';
import type { Recorder } from './recorder.ts';

/** Refused messages count as never sent: then it is a violation that one of them is stored. */
export function checkHistory(tables: Tables, recorder: Recorder): readonly Violation[] {
  const refused = new Set(recorder.refusals.map(({ clientId }) => clientId));
  const history = historyOf(tables, recorder, ({ clientId }) => !refused.has(clientId));
  // A refusal that got lost is decided anew, perhaps behind what was written later (DL25).
  const firm = historyOf(tables, recorder, ({ clientId }) => !recorder.everRefused.has(clientId));
  return [
    ...checkMessages(history).filter(({ kind }) => kind !== 'reordered'),
    ...checkMessages(firm).filter(({ kind }) => kind === 'reordered'),
    ...checkReaders(history),
  ];
}

function historyOf(tables: Tables, recorder: Recorder, counts: (send: Send) => boolean): History {
  return {
    sends: recorder.sends.filter(counts),
    acks: recorder.acks,
    refusals: [],
    receipts: recorder.receipts,
    starts: [],
    pickUps: [],
    ends: [],
    views: [],
    lines: [...tables.history.values()].flat().filter(isMessage).map(storedLine),
    sessions: [],
  };
}

function storedLine(row: EventRow): StoredLine {
  return {
    id: row.message_id ?? 0,
    sessionId: row.session_id,
    revision: row.revision,
    clientId: row.client_id,
    html: row.message ?? '',
    senderId: senderOf(row),
  };
}

/** Null = the server's own line, also where it is written in somebody's name. */
function senderOf(row: EventRow): SenderId | null {
  const isTyped = (row.sent_by === 1 || row.sent_by === 2) && row.special_type === 0;
  return isTyped ? (row.created_by ?? 0) : null;
}
