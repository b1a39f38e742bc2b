/** Users to choose from, the vendor's list `chatuser`, as entries for pickers. */
import { groupUserAgents } from '../../chat/user-agents.ts';
import type { ChatUser, UserGroup } from '../../storage/chat-users.ts';
import type { MdoListItemValue } from '../carriers/mdo-list-item.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import type { Call } from '../endpoints/call.ts';
import type { Language } from '../negotiation/language.ts';
import { translate } from '../negotiation/translate.ts';

/** What Parley makes up itself it says in English to who asks for no language. */
const ENGLISH: Language = { tags: ['en'], culture: 'en' };

export interface UserAgentListStyle {
  /** False: below their user groups; those who are in none stand at the top, last. */
  readonly flat: boolean;
  /** What entries are named by. Users without an associate have no id of its kind: they are left out. */
  readonly ids: 'associate' | 'user';
}

export function presentUserAgents(
  { language }: Pick<Call, 'language'>,
  users: readonly ChatUser[],
  { flat, ids }: UserAgentListStyle,
): readonly MdoListItemValue[] {
  const items = (listed: readonly ChatUser[]) =>
    listed.flatMap((user) => {
      const id = ids === 'associate' ? user.associateId : user.userId;
      return id === null ? [] : presentUser(id, user, language ?? ENGLISH);
    });
  if (flat) return items(users);
  return groupUserAgents(users).flatMap(({ group, users: members }) => {
    const children = items(members);
    return group === null || children.length === 0 ? children : presentGroup(group, children);
  });
}

function presentUser(id: number, user: ChatUser, language: Language): MdoListItemValue {
  return {
    Id: id,
    Name: user.displayName,
    ToolTip: user.login,
    Deleted: false,
    Rank: 0,
    Type: 'ChatAgent',
    ChildItems: [],
    IconHint: '',
    ColorBlock: 0,
    ExtraInfo: ongoingChats(user.ongoingChats, language),
    StyleHint: user.present ? 'available' : 'busy',
    FullName: user.displayName,
    tableRight: TABLE_RIGHT.select,
  };
}

/** `3 ongoing chats`. */
function ongoingChats(count: number, language: Language): string {
  const text = count === 1 ? '[SR_CHAT_ONGOING_ONE]' : '[SR_CHAT_ONGOING_MANY]';
  return `${count} ${translate(text, language)}`;
}

function presentGroup(
  { id, name, rank }: UserGroup,
  children: readonly MdoListItemValue[],
): MdoListItemValue {
  return {
    Id: id,
    Name: name,
    ToolTip: '',
    Deleted: false,
    Rank: rank,
    Type: 'usergroup',
    ChildItems: children,
    IconHint: '',
    ColorBlock: 0,
    ExtraInfo: '',
    StyleHint: '',
    FullName: name,
    tableRight: TABLE_RIGHT.select,
  };
}
