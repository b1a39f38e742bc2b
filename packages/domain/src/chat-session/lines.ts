/** The lines that a session's messages are made of. */
import type { MessagePosted, Party, SpecialType } from './events.ts';

/** Characters that `chat_message.special_param` holds. */
export const SPECIAL_PARAM_LENGTH = 255;

/** Who writes a line. `userId` is the agent's, null for everybody else; `author` is the label over the bubble. */
export interface Writer<P extends Party = Party> {
  readonly by: P;
  readonly userId: number | null;
  readonly author: string;
}

/** The server itself: no label, no agent. */
export const SYSTEM: Writer<'system'> = { by: 'system', userId: null, author: '' };

/** The customer, under the name it gave. */
export function customerWriter(name: string): Writer<'customer'> {
  return { by: 'customer', userId: null, author: name };
}

/** An agent, under the name customers see. */
export function userWriter(userId: number, agentName: string): Writer<'user'> {
  return { by: 'user', userId, author: agentName };
}

/** A line that tells what happened instead of what somebody said; it has no text of its own. */
export function specialLine(specialType: SpecialType, writer: Writer): MessagePosted {
  return {
    type: 'MessagePosted',
    messageType: 'Special',
    specialType,
    specialParam: '',
    html: '',
    author: writer.author,
    by: writer.by,
    userId: writer.userId,
    clientId: null,
  };
}

/** A line of the server's own text for the customer: welcome and FAQ answers. `html` is the HTML subset. */
export function serverLine(
  html: string,
  writer: Writer,
  specialType: SpecialType = 'None',
): MessagePosted {
  return { ...specialLine(specialType, writer), messageType: 'ToCustomer', html };
}

/** What the customer says to whoever answers. */
export function customerLine(html: string, name: string, clientId: string): MessagePosted {
  return {
    type: 'MessagePosted',
    messageType: 'ToUser',
    specialType: 'None',
    specialParam: '',
    html,
    author: name,
    by: 'customer',
    userId: null,
    clientId,
  };
}
