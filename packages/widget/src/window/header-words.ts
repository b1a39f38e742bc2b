import type { ChatState } from '../chat/chat-state.ts';
import { messageText } from '../chat/message-text.ts';
import type { Texts } from '../texts/texts.ts';

/** What the header says. */
export interface HeaderWords {
  readonly title: string;
  /** One line below the title. */
  readonly status: string;
  /** The agent who answers; null = nobody yet. */
  readonly agentName: string | null;
}

/** The agent over the topic once somebody answers; before that the topic over its own line, or how things stand. */
export function headerWords(
  { topic, visitor }: ChatState,
  badgeTitle: string | null,
  texts: Texts,
): HeaderWords {
  const topicTitle =
    messageText(topic?.welcomeTitle ?? '') || badgeTitle || topic?.badgeHeader || texts.chat;
  const session = visitor?.session;
  const agentName = session?.agentName ?? null;
  if (agentName !== null) return { title: agentName, status: topicTitle, agentName };
  return { title: topicTitle, status: statusLine(), agentName };

  function statusLine(): string {
    if (topic === null) return '';
    if (session?.status === 'InQueue') return texts.queue.status;
    if (!topic.available) return texts.status.away;
    return messageText(topic.welcomeMessage) || texts.status.available;
  }
}
