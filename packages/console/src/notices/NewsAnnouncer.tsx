import { useEffect, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useAgent } from '../app/agent-context.ts';
import { customerName } from '../chats/customer-name.ts';
import { topicName } from '../chats/topic-name.ts';
import { plainText } from '../session/plain-text.ts';
import { texts } from '../texts.ts';
import { notifyDesktop } from './desktop-notices.ts';
import { type News, newsBetween } from './news.ts';

/** Reads new customer messages and arrivals in the queue to a screen reader, and tells them on the desktop. */
export function NewsAnnouncer() {
  const { client, me } = useAgent();
  const [text, setText] = useState('');

  useEffect(() => {
    let before = client.state;
    return client.subscribe(() => {
      const after = client.state;
      const news = newsBetween(before, after, me.userId);
      before = after;
      if (news.length === 0) return;
      setText(news.map((each) => newsText(each, topicName(me, each.row))).join('. '));
      // Pop-ups are for those who are Present (chat-domain §18); screen readers are told in any case.
      if (after.present ?? me.present)
        for (const each of news) tellDesktop(each, topicName(me, each.row));
    });
  }, [client, me]);

  return (
    <VisuallyHidden>
      <div aria-live="polite">{text}</div>
    </VisuallyHidden>
  );
}

function newsText(news: News, topic: string): string {
  const name = customerName(news.row);
  if (news.kind === 'queued') return texts.announce.queued(name, topic);
  const { messages } = news;
  if (messages.length > 1) return texts.announce.messages(name, messages.length);
  return texts.announce.message(name, plainText(messages[0]?.html ?? ''));
}

function tellDesktop(news: News, topic: string): void {
  const name = customerName(news.row);
  const tag = `chat-${news.row.id}`;
  if (news.kind === 'queued') notifyDesktop(tag, name, texts.announce.queued(name, topic));
  else notifyDesktop(tag, name, plainText(news.messages.at(-1)?.html ?? ''));
}
