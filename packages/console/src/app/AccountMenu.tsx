import type { Me } from '@parley/protocol';
import {
  Bell,
  BellOff,
  CircleUser,
  KeyRound,
  LogOut,
  RectangleEllipsis,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components';
import { ChangePasswordDialog } from '../access/ChangePasswordDialog.tsx';
import { IconMenu } from '../controls/IconMenu.tsx';
import { desktopNoticesOn, setDesktopNotices } from '../notices/desktop-notices.ts';
import { say } from '../notices/notices.ts';
import { texts } from '../texts.ts';
import { useAgent } from './agent-context.ts';
import { logOut } from './log-out.ts';
import { openScreen } from './open-screen.ts';

/** Who is logged in, and what concerns that person: access, notifications, logging out. */
export function AccountMenu({ onLeave }: { onLeave: () => void }) {
  const agent = useAgent();
  const [changing, setChanging] = useState(false);

  async function toggleNotices(): Promise<void> {
    const on = !desktopNoticesOn();
    say((await setDesktopNotices(on)) ?? (on ? texts.notifications.on : texts.notifications.off));
  }

  async function leave(): Promise<void> {
    const problem = await logOut(agent);
    if (problem === null) onLeave();
    else say(problem);
  }

  return (
    <>
      <IconMenu icon={CircleUser} label={texts.rail.account}>
        <AccountItems
          me={agent.me}
          onPassword={() => setChanging(true)}
          onNotices={() => void toggleNotices()}
          onLogOut={() => void leave()}
        />
      </IconMenu>
      {changing && <ChangePasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}

interface AccountItemsProps {
  me: Me;
  onPassword: () => void;
  onNotices: () => void;
  onLogOut: () => void;
}

/** Apart, so that it is read anew each time the menu opens: the browser may have changed its permission. */
function AccountItems({ me, onPassword, onNotices, onLogOut }: AccountItemsProps) {
  const on = desktopNoticesOn();
  const BellIcon = on ? BellOff : Bell;
  return (
    <Menu className="menu" aria-label={texts.rail.account}>
      <MenuSection>
        <Header className="menu-head">{me.displayName}</Header>
        <MenuItem className="menu-item" onAction={() => openScreen('api-access')}>
          <KeyRound aria-hidden size={16} />
          {texts.access.tokens.title}
        </MenuItem>
        {me.administrator && (
          <MenuItem className="menu-item" onAction={() => openScreen('users')}>
            <Users aria-hidden size={16} />
            {texts.access.users.title}
          </MenuItem>
        )}
        <MenuItem className="menu-item" onAction={onPassword}>
          <RectangleEllipsis aria-hidden size={16} />
          {texts.access.password.change}
        </MenuItem>
        <MenuItem className="menu-item" onAction={onNotices}>
          <BellIcon aria-hidden size={16} />
          {on ? texts.notifications.turnOff : texts.notifications.turnOn}
        </MenuItem>
        <MenuItem className="menu-item" onAction={onLogOut}>
          <LogOut aria-hidden size={16} />
          {texts.rail.logOut}
        </MenuItem>
      </MenuSection>
    </Menu>
  );
}
