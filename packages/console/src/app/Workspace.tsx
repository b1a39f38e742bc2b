import { useEffect, useMemo, useState } from 'react';
import { ApiAccessScreen } from '../access/ApiAccessScreen.tsx';
import { UsersScreen } from '../access/UsersScreen.tsx';
import { ChatsPane } from '../chats/ChatsPane.tsx';
import { chatLists } from '../chats/chat-lists.ts';
import { totalUnread } from '../chats/total-unread.ts';
import { usePickUp } from '../chats/use-pick-up.ts';
import { NewsAnnouncer } from '../notices/NewsAnnouncer.tsx';
import { NoticeStack } from '../notices/NoticeStack.tsx';
import { SessionPane } from '../session/SessionPane.tsx';
import { ShortcutSheet } from '../shortcuts/ShortcutSheet.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { texts } from '../texts.ts';
import { useNow } from '../time/use-now.ts';
import { useAgent, useAgentState } from './agent-context.ts';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { type Screen, useOpenScreen } from './open-screen.ts';
import { openSession, useOpenSession } from './open-session.ts';
import { Rail } from './Rail.tsx';
import { useWatch } from './use-watch.ts';

/** Everything behind the login: rail, lists, chat. On a phone either the lists or the chat. */
export function Workspace({ onLeave }: { onLeave: () => void }) {
  const { me, client } = useAgent();
  const { rows, logs } = useAgentState();
  const now = useNow();
  const openId = useOpenSession();
  const wanted = useOpenScreen();
  const screen = wanted === 'users' && !me.administrator ? 'chats' : wanted;
  const pickUp = usePickUp();
  const [sheetOpen, setSheetOpen] = useState(false);
  const lists = useMemo(() => chatLists(rows.values(), me.userId, now), [rows, me.userId, now]);
  const unread = totalUnread(lists.mine, logs);

  const watchKey = [...new Set([...lists.mine.map(({ id }) => id), openId ?? 0])]
    .filter((id) => id === 0 || rows.has(id))
    .join();
  const watched = useMemo(() => watchKey.split(',').map(Number).filter(Boolean), [watchKey]);
  useWatch(client, watched);

  useEffect(() => {
    document.title = titleOf(screen, unread);
  }, [screen, unread]);

  useShortcuts({
    onNext: pickUp.next,
    onSheet: () => setSheetOpen(true),
    onMine(place) {
      const row = lists.mine[place - 1];
      if (row !== undefined) openSession(row.id);
    },
  });

  return (
    <div className="workspace" data-open={openId !== null || undefined}>
      <Rail screen={screen} unread={unread} onSheet={() => setSheetOpen(true)} onLeave={onLeave} />
      {screen === 'api-access' && <ApiAccessScreen />}
      {screen === 'users' && <UsersScreen />}
      {screen === 'chats' && (
        <main className="panes">
          <ChatsPane lists={lists} openId={openId} pickUp={pickUp} />
          <SessionPane openId={openId} pickUp={pickUp} />
        </main>
      )}
      <ConnectionNotice />
      <NoticeStack />
      <NewsAnnouncer />
      <ShortcutSheet isOpen={sheetOpen} onClose={() => setSheetOpen(false)} />
    </div>
  );
}

function titleOf(screen: Screen, unread: number): string {
  switch (screen) {
    case 'chats':
      return texts.documentTitle(unread);
    case 'users':
      return texts.screenTitle(texts.access.users.title);
    case 'api-access':
      return texts.screenTitle(texts.access.tokens.title);
  }
}
