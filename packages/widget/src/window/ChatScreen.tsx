import type { TopicSettings } from '@parley/protocol';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ChatController } from '../chat/chat-controller.ts';
import { type ChatState, canRate, canReopen } from '../chat/chat-state.ts';
import { windowLines } from '../chat/window-lines.ts';
import { useTexts } from '../texts/texts-context.ts';
import { Composer } from './Composer.tsx';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { MessageLog } from './MessageLog.tsx';
import { OverPanel } from './OverPanel.tsx';
import { QueueNotice } from './QueueNotice.tsx';

interface ChatScreenProps {
  readonly chat: ChatController;
  readonly state: ChatState;
  readonly topic: TopicSettings;
  /** The chat has ended: what comes after it stands where one wrote. */
  readonly over: boolean;
  readonly onSeen: () => void;
}

/** The chat itself: place in the queue while it waits, the log, and where one writes. */
export function ChatScreen({ chat, state, topic, over, onSeen }: ChatScreenProps): VNode {
  const texts = useTexts();
  const { visitor, stored } = state;
  const lines = useMemo(
    () => windowLines(visitor, stored.pending, texts),
    [visitor?.lines, visitor?.session, stored.pending, texts],
  );
  const session = visitor?.session;
  const waiting = session?.status === 'InQueue';
  const typing = visitor?.agentTyping ? (session?.agentName ?? texts.log.agent) : null;

  return (
    <>
      {waiting && <QueueNotice queue={visitor?.queue ?? null} queueText={topic.queueText} />}
      <ConnectionNotice state={state} onRetry={chat.retryStart} />
      <MessageLog
        lines={lines}
        typing={over ? null : typing}
        onRetry={({ clientId }) => clientId !== null && chat.retry(clientId)}
        onDiscard={({ clientId }) => clientId !== null && chat.discard(clientId)}
        onSeen={onSeen}
      >
        {lines.length === 0 && (
          <div class="welcome">
            <h3>{texts.log.emptyTitle}</h3>
            <p>{texts.log.empty}</p>
          </div>
        )}
      </MessageLog>
      {over ? (
        <OverPanel
          postForm={topic.postForm}
          rating={session?.rating ?? null}
          canRate={canRate(state)}
          canReopen={canReopen(state)}
          onRate={chat.rate}
          onReopen={chat.reopen}
          onStartNew={chat.startNew}
        />
      ) : (
        <Composer onSend={chat.send} onTyping={chat.typing} />
      )}
    </>
  );
}
