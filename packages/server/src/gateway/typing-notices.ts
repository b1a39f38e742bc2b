/** Shows the other side of a chat session that somebody types (DL18). */
import type { TypingNoticeFrame } from '@parley/protocol';
import type { TypingHint } from '../hints/hint.ts';
import type { Followers } from './followers.ts';
import type { GatewayDeps } from './gateway-deps.ts';

/** To the session's followers, wherever they are connected. */
export function tellTyping({ followers, tellNodes }: GatewayDeps, typing: TypingHint): void {
  showTyping(followers, typing);
  tellNodes([typing]);
}

/** To those of the session's followers that are connected here. */
export function showTyping(followers: Followers, { sessionId, by, on }: TypingHint): void {
  const notice: TypingNoticeFrame = { t: 'typing', s: sessionId, by, on };
  followers.notify(sessionId, by === 'customer' ? 'agent' : 'visitor', JSON.stringify(notice));
}
