import { Bell, BellOff, CircleUser, LogOut } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components';
import { IconMenu } from '../controls/IconMenu.tsx';
import { desktopNoticesOn, setDesktopNotices } from '../notices/desktop-notices.ts';
import { say } from '../notices/notices.ts';
import { texts } from '../texts.ts';
import { useAgent } from './agent-context.ts';
import { logOut } from './log-out.ts';

/** Who is logged in, and what concerns that person: notifications, logging out. */
export function AccountMenu({ onLeave }: { onLeave: () => void }) {
  const agent = useAgent();

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
    <IconMenu icon={CircleUser} label={texts.rail.account}>
      <AccountItems
        name={agent.me.displayName}
        onNotices={() => void toggleNotices()}
        onLogOut={() => void leave()}
      />
    </IconMenu>
  );
}

interface AccountItemsProps {
  name: string;
  onNotices: () => void;
  onLogOut: () => void;
}

/** Apart, so that it is read anew each time the menu opens: the browser may have changed its permission. */
function AccountItems({ name, onNotices, onLogOut }: AccountItemsProps) {
  const on = desktopNoticesOn();
  const BellIcon = on ? BellOff : Bell;
  return (
    <Menu className="menu" aria-label={texts.rail.account}>
      <MenuSection>
        <Header className="menu-head">{name}</Header>
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
