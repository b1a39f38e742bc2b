import { Keyboard, MessagesSquare } from 'lucide-react';
import { IconButton } from '../controls/IconButton.tsx';
import { PresenceSwitch } from '../presence/PresenceSwitch.tsx';
import { texts } from '../texts.ts';
import { ThemeMenu } from '../theme/ThemeMenu.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { Logo } from './Logo.tsx';
import { openChats, type Screen } from './open-screen.ts';

interface RailProps {
  screen: Screen;
  unread: number;
  onSheet: () => void;
  onLeave: () => void;
}

/** The narrow column with what is always at hand; on a phone a bar on top. */
export function Rail({ screen, unread, onSheet, onLeave }: RailProps) {
  return (
    <nav className="rail" aria-label={texts.rail.label}>
      <Logo size={32} />
      <IconButton
        icon={MessagesSquare}
        label={unread > 0 ? texts.rail.chatsUnread(unread) : texts.rail.chats}
        side="right"
        {...(screen === 'chats' && { 'aria-current': 'page' })}
        onPress={openChats}
      >
        {unread > 0 && (
          <span className="count count-corner" aria-hidden="true">
            {unread}
          </span>
        )}
      </IconButton>
      <div className="rail-space" />
      <span className="rail-keyboard">
        <IconButton
          icon={Keyboard}
          label={texts.rail.shortcuts}
          side="right"
          aria-keyshortcuts="?"
          onPress={onSheet}
        />
      </span>
      <ThemeMenu />
      <AccountMenu onLeave={onLeave} />
      <PresenceSwitch />
    </nav>
  );
}
