import type { VisitorState } from '@parley/client';
import type { TopicSettings } from '@parley/protocol';
import type { StoredChat } from '../stored-chat.ts';

/** Everything the window shows. A new object after each change. */
export interface ChatState {
  readonly open: boolean;
  /** null until the server has told. */
  readonly topic: TopicSettings | null;
  /** The settings were asked for and did not come. */
  readonly topicFailed: boolean;
  readonly stored: StoredChat;
  /** The chat session as the server tells it; null while there is none. */
  readonly visitor: VisitorState | null;
  readonly startTrouble: StartTrouble | null;
}

/** Why lines still wait for their chat session: the server does not answer yet, or it refused for good. */
export type StartTrouble =
  | { readonly kind: 'retrying' }
  | { readonly kind: 'refused'; readonly message: string };

/** What fills the window below its header. `over` = ended, with or without a way back. */
export type Screen = 'loading' | 'unreachable' | 'offline' | 'form' | 'chat' | 'over';

/** The one screen that fits the state. */
export function screenOf({ topic, topicFailed, stored, visitor }: ChatState): Screen {
  if (topic === null) return topicFailed ? 'unreachable' : 'loading';
  if (visitor === null) {
    // A start that is under way keeps its screen: the lines written meanwhile are in it.
    if (stored.pending.length > 0) return 'chat';
    if (!topic.available) return 'offline';
    return topic.preForm.enabled ? 'form' : 'chat';
  }
  switch (visitor.session.status) {
    case null:
      return 'loading';
    case 'PreChatForm':
      return 'form';
    case 'OfflineForm':
      return 'offline';
    case 'Faq':
    case 'InQueue':
    case 'CustomerLast':
    case 'UserLast':
      return 'chat';
    default:
      return 'over';
  }
}

/** Whether leaving now would end something: a place in the queue or a chat. */
export function isOngoing({ visitor, stored }: ChatState): boolean {
  const status = visitor?.session.status;
  return (
    status === 'Faq' ||
    status === 'InQueue' ||
    status === 'CustomerLast' ||
    status === 'UserLast' ||
    stored.pending.length > 0
  );
}

/** Only a finished chat that an agent answered can be taken up again, and only where the topic has a post-chat form. */
export function canReopen({ visitor, topic }: ChatState): boolean {
  return (
    visitor?.session.status === 'Finished' &&
    visitor.session.userId !== null &&
    topic?.postForm.enabled === true
  );
}

/** Whether stars are asked for now. */
export function canRate({ visitor, topic }: ChatState): boolean {
  const status = visitor?.session.status;
  return (
    (status === 'Finished' || status === 'Closed') &&
    visitor?.session.userId !== null &&
    topic?.postForm.enabled === true &&
    topic.postForm.ratingEnabled
  );
}

/** Lines from the other side that the customer has not seen. */
export function countUnread({ visitor }: ChatState): number {
  if (visitor === null) return 0;
  const { messages, customerRead } = visitor.session;
  return messages.filter(
    ({ messageType, revision }) => messageType === 'ToCustomer' && revision > customerRead,
  ).length;
}
