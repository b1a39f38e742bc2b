import type { SessionSummary } from '@parley/protocol';
import { useRef, useState } from 'react';
import { GridList } from 'react-aria-components';
import { useAgent, useAgentState } from '../app/agent-context.ts';
import { openSession } from '../app/open-session.ts';
import { Button } from '../controls/Button.tsx';
import { texts } from '../texts.ts';
import { ListHeading } from './ListHeading.tsx';
import { QueueRow } from './QueueRow.tsx';
import type { PickUp } from './use-pick-up.ts';

/** More waiting chats than this are folded, so that one's own stay in view. */
const SHOWN = 4;

interface QueueListProps {
  rows: readonly SessionSummary[];
  openId: number | null;
  pickUp: PickUp;
}

/**
 * Who waits, the longest first. Moving to a row looks into it; Enter, a double click or its button takes it. A finger
 * has no double click: a tap looks, the button takes.
 */
export function QueueList({ rows, openId, pickUp }: QueueListProps) {
  const { me } = useAgent();
  const { present } = useAgentState();
  const [all, setAll] = useState(false);
  const byFinger = useRef(false);
  const shown = all ? rows : rows.slice(0, SHOWN);

  function act(id: number): void {
    const row = rows.find((each) => each.id === id);
    if (byFinger.current || row === undefined) openSession(id);
    else pickUp.take(row);
    // What comes next may be a key.
    byFinger.current = false;
  }

  return (
    <div className="list-block">
      <ListHeading title={texts.queue.title} count={rows.length} />
      <Button
        look="primary"
        isDisabled={rows.length === 0 || pickUp.busy === 'next'}
        aria-keyshortcuts="g"
        onPress={pickUp.next}
      >
        {pickUp.busy === 'next' ? texts.queue.nextBusy : texts.queue.next}
        <span className="key" aria-hidden="true">
          G
        </span>
      </Button>
      {rows.length === 0 ? (
        <p className="list-empty">
          <strong>{texts.queue.emptyTitle}</strong>
          {(present ?? me.present) ? texts.queue.emptyPresent : texts.queue.emptyAway}
        </p>
      ) : (
        <GridList
          className="rows"
          aria-label={texts.queue.title}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={openId === null ? [] : [openId]}
          disallowTypeAhead
          onPointerDownCapture={(event) => {
            byFinger.current = event.pointerType === 'touch';
          }}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) openSession(Number(id));
          }}
          onAction={(id) => act(Number(id))}
        >
          {shown.map((row) => (
            <QueueRow key={row.id} row={row} busy={pickUp.busy === row.id} onTake={pickUp.take} />
          ))}
        </GridList>
      )}
      {rows.length > SHOWN && (
        <Button look="quiet" size="small" onPress={() => setAll(!all)}>
          {all ? texts.queue.showFewer : texts.queue.showAll(rows.length - SHOWN)}
        </Button>
      )}
    </div>
  );
}
