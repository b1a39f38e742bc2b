import { useAgentState } from '../app/agent-context.ts';
import type { PickUp } from '../chats/use-pick-up.ts';
import { texts } from '../texts.ts';
import { EmptyPane } from './EmptyPane.tsx';
import { SessionView } from './SessionView.tsx';

interface SessionPaneProps {
  openId: number | null;
  pickUp: PickUp;
}

/** The chat beside the lists, or what to do when none is open. */
export function SessionPane({ openId, pickUp }: SessionPaneProps) {
  const { rows, ready } = useAgentState();
  const row = openId === null ? undefined : rows.get(openId);
  return (
    <section className="session-pane" aria-label={texts.chat.open}>
      {row !== undefined ? (
        <SessionView key={row.id} row={row} pickUp={pickUp} />
      ) : (
        ready && <EmptyPane gone={openId !== null} />
      )}
    </section>
  );
}
