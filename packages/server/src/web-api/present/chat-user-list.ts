/** The list `chatuser`: everybody who chats (WL12). */
import { listUserAgents } from '../../chat/user-agents.ts';
import type { MdoListItemValue } from '../carriers/mdo-list-item.ts';
import type { Call } from '../endpoints/call.ts';
import { presentUserAgents } from './user-agent-list.ts';

/** @param options - `onlypresent`, `removeself` (without the caller), `associate` (ids of associates instead of users) */
export async function presentChatUsers(
  call: Call,
  { options, flat }: { readonly options: ReadonlySet<string>; readonly flat: boolean },
): Promise<readonly MdoListItemValue[]> {
  const onlyPresent = options.has('onlypresent');
  const listed = await listUserAgents(call.chat.db, { onlyPresent });
  const users = options.has('removeself')
    ? listed.filter(({ userId }) => userId !== call.agent.userId)
    : listed;
  const ids = options.has('associate') ? 'associate' : 'user';
  return presentUserAgents(call, users, { flat, ids });
}
