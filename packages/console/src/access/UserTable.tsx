import type { UserSummary } from '@parley/protocol';
import { Ban, CircleCheck, Ellipsis, KeyRound, RectangleEllipsis } from 'lucide-react';
import { Menu, MenuItem } from 'react-aria-components';
import { useAgent } from '../app/agent-context.ts';
import { IconMenu } from '../controls/IconMenu.tsx';
import { texts } from '../texts.ts';
import type { UserAction } from './UserDialog.tsx';

const words = texts.access.users;

interface UserTableProps {
  users: readonly UserSummary[];
  onAction: (action: UserAction) => void;
}

/** The users with a menu each. Where it is narrow, what the columns say stands below the name. */
export function UserTable({ users, onAction }: UserTableProps) {
  return (
    <table className="table" aria-label={words.list}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.login}</th>
          <th scope="col">{words.group}</th>
          <th scope="col" className="table-number">
            {words.topics}
          </th>
          <th scope="col">{words.presence}</th>
          <th scope="col" className="table-status">
            {words.status}
          </th>
          <th scope="col">
            <span className="visually-hidden">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.userId}>
            <UserName user={user} />
            <td>{user.login}</td>
            <td>{user.group}</td>
            <td className="table-number">{user.topicCount}</td>
            <td>{presenceOf(user)}</td>
            <td className="table-status">
              <span className="user-status" data-off={!user.enabled || undefined}>
                {user.enabled ? (
                  <CircleCheck aria-hidden size={16} />
                ) : (
                  <Ban aria-hidden size={16} />
                )}
                {user.enabled ? words.enabled : words.disabled}
              </span>
            </td>
            <td className="table-action">
              <UserMenu user={user} onAction={onAction} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UserName({ user }: { user: UserSummary }) {
  const { me } = useAgent();
  const notes = [
    ...(user.userId === me.userId ? [words.you] : []),
    ...(user.administrator ? [words.administrator] : []),
  ];
  const facts = [user.login, words.topicCount(user.topicCount), presenceOf(user)];
  return (
    <th scope="row">
      <bdi>{user.fullName === '' ? user.nickname : user.fullName}</bdi>
      {notes.length > 0 && <span className="table-note">{notes.join(', ')}</span>}
      <span className="table-facts">{facts.join(' · ')}</span>
    </th>
  );
}

function UserMenu({ user, onAction }: { user: UserSummary; onAction: UserTableProps['onAction'] }) {
  const { me } = useAgent();
  const isOther = user.userId !== me.userId;
  return (
    <IconMenu icon={Ellipsis} label={texts.access.actions(user.nickname)} placement="bottom right">
      <Menu className="menu" aria-label={texts.access.actions(user.nickname)}>
        <MenuItem className="menu-item" onAction={() => onAction({ kind: 'tokens', user })}>
          <KeyRound aria-hidden size={16} />
          {words.tokens}
        </MenuItem>
        {isOther && (
          <MenuItem className="menu-item" onAction={() => onAction({ kind: 'password', user })}>
            <RectangleEllipsis aria-hidden size={16} />
            {words.setPassword}
          </MenuItem>
        )}
        {isOther && (
          <MenuItem
            className="menu-item"
            onAction={() => onAction({ kind: user.enabled ? 'disable' : 'enable', user })}
          >
            {user.enabled ? <Ban aria-hidden size={16} /> : <CircleCheck aria-hidden size={16} />}
            {user.enabled ? words.disable : words.enable}
          </MenuItem>
        )}
      </Menu>
    </IconMenu>
  );
}

function presenceOf({ present }: UserSummary): string {
  return present ? texts.presence.present : texts.presence.away;
}
