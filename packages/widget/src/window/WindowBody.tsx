import { parseMessageHtml } from '@parley/protocol';
import type { VNode } from 'preact';
import type { ChatController } from '../chat/chat-controller.ts';
import { type ChatState, screenOf } from '../chat/chat-state.ts';
import type { FormValues } from '../chat/check-form.ts';
import { useTexts } from '../texts/texts-context.ts';
import { ChatScreen } from './ChatScreen.tsx';
import { EmptyScreen } from './EmptyScreen.tsx';
import { MessageContent } from './MessageContent.tsx';
import { PreChatForm } from './PreChatForm.tsx';

interface WindowBodyProps {
  readonly chat: ChatController;
  readonly state: ChatState;
  readonly known: Omit<FormValues, 'consented'>;
  readonly onSeen: () => void;
}

/** The screen that fits the state of the chat. */
export function WindowBody({ chat, state, known, onSeen }: WindowBodyProps): VNode {
  const texts = useTexts();
  const { topic } = state;
  const screen = screenOf(state);
  if (topic === null || screen === 'unreachable') {
    if (screen === 'loading') return <LoadingShape label={texts.log.loading} />;
    return (
      <EmptyScreen
        icon="offline"
        title={texts.connection.title}
        text={texts.loadFailed}
        action={texts.tryAgain}
        onAction={() => void chat.refreshTopic()}
      />
    );
  }
  switch (screen) {
    case 'loading':
      return <LoadingShape label={texts.log.loading} />;
    case 'form':
      return <PreChatForm preForm={topic.preForm} known={known} onSubmit={chat.submitForm} />;
    case 'offline':
      return (
        <EmptyScreen
          icon="moon"
          title={topic.offline.header || texts.offline.header}
          text={
            <MessageContent
              content={parseMessageHtml(topic.offline.message || texts.offline.message)}
            />
          }
          action={texts.offline.check}
          onAction={chat.startNew}
        />
      );
    case 'chat':
    case 'over':
      return (
        <ChatScreen
          chat={chat}
          state={state}
          topic={topic}
          over={screen === 'over'}
          onSeen={onSeen}
        />
      );
    default:
      return screen satisfies never;
  }
}

/** The shape of what comes; the style sheet shows it only when it takes a while. */
function LoadingShape({ label }: { label: string }): VNode {
  return (
    <div class="panel loading" role="status" aria-label={label}>
      <span />
      <span />
      <span />
    </div>
  );
}
