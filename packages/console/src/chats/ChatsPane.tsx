import { Heading } from 'react-aria-components';
import { useAgentState } from '../app/agent-context.ts';
import { texts } from '../texts.ts';
import type { ChatLists } from './chat-lists.ts';
import { ListsSkeleton } from './ListsSkeleton.tsx';
import { MyList } from './MyList.tsx';
import { QueueList } from './QueueList.tsx';
import { RecentList } from './RecentList.tsx';
import type { PickUp } from './use-pick-up.ts';

interface ChatsPaneProps {
  lists: ChatLists;
  openId: number | null;
  pickUp: PickUp;
}

/** The lists beside the chat: who waits, whom I talk with, whom I talked with. */
export function ChatsPane({ lists, openId, pickUp }: ChatsPaneProps) {
  const { ready } = useAgentState();
  return (
    <section className="chats-pane" aria-label={texts.rail.chats}>
      <Heading level={1} className="chats-title">
        {texts.rail.chats}
      </Heading>
      {ready ? (
        <>
          <QueueList rows={lists.queue} openId={openId} pickUp={pickUp} />
          <MyList rows={lists.mine} openId={openId} />
          <RecentList rows={lists.recent} openId={openId} />
        </>
      ) : (
        <ListsSkeleton />
      )}
    </section>
  );
}
