import type { VNode } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatController } from '../chat/chat-controller.ts';
import { countUnread, isOngoing, screenOf } from '../chat/chat-state.ts';
import { TextsContext } from '../texts/texts-context.ts';
import { textsFor } from '../texts/texts-for.ts';
import type { WidgetContext } from '../widget-context.ts';
import { ConfirmEnd } from './ConfirmEnd.tsx';
import { focusWindow, wrapTab } from './focus.ts';
import { headerWords } from './header-words.ts';
import { useChat } from './use-chat.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePageVisible } from './use-page-visible.ts';
import { usePhone } from './use-phone.ts';
import { useTitleCount } from './use-title-count.ts';
import { WindowBody } from './WindowBody.tsx';
import { WindowHeader } from './WindowHeader.tsx';

interface ChatWindowProps {
  readonly chat: ChatController;
  readonly context: WidgetContext;
}

/** The dialog that the badge opens. It stays in the page while minimised, so that nothing typed is lost. */
export function ChatWindow({ chat, context }: ChatWindowProps): VNode {
  const { badge, attributes, root } = context;
  const state = useChat(chat);
  const { open, topic } = state;
  const texts = textsFor(topic?.language ?? document.documentElement.lang);
  const dialog = useRef<HTMLDivElement>(null);
  const [confirming, setConfirming] = useState(false);
  const wasOpen = useRef(open);
  const visible = usePageVisible();
  const phone = usePhone(root.host as HTMLElement, open);
  const unread = open && visible ? 0 : countUnread(state);
  const screen = screenOf(state);
  const ongoing = isOngoing(state);
  const large = (attributes.size ?? (topic?.look.large ? 'large' : 'normal')) === 'large';

  useTitleCount(unread);
  useEffect(() => badge.setUnread(unread, texts.unread(unread)), [badge, unread, texts]);

  // Focus follows what the customer opens and closes, never what a reload restores.
  useLayoutEffect(() => {
    badge.setVisible(!open);
    if (open === wasOpen.current) return;
    wasOpen.current = open;
    if (!open) badge.button.focus();
    else if (dialog.current !== null) focusWindow(dialog.current);
  }, [badge, open]);

  useKeptFocus(dialog, `${screen} ${confirming}`);

  const onSeen = useCallback(() => {
    if (open && visible) chat.markRead();
  }, [chat, open, visible]);

  const minimise = () => {
    setConfirming(false);
    chat.setOpen(false);
  };
  const leave = () => {
    if (ongoing) return setConfirming(true);
    minimise();
    if (state.visitor !== null) chat.startNew();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') minimise();
    else if (phone) wrapTab(event, event.currentTarget as HTMLElement);
  };

  return (
    <TextsContext.Provider value={texts}>
      <p class="only-read" role="status" lang={texts.language}>
        {unread > 0 ? texts.unread(unread) : ''}
      </p>
      <div
        class={large ? 'window large' : 'window'}
        ref={dialog}
        role="dialog"
        aria-modal={phone}
        aria-labelledby="window-title"
        tabIndex={-1}
        lang={texts.language}
        hidden={!open}
        onKeyDown={onKeyDown}
      >
        <div class="window-content" inert={confirming}>
          <WindowHeader
            titleId="window-title"
            {...headerWords(state, attributes.title, texts)}
            ongoing={ongoing}
            onMinimise={minimise}
            onLeave={leave}
          />
          <WindowBody chat={chat} state={state} known={attributes.customer} onSeen={onSeen} />
        </div>
        {confirming && (
          <ConfirmEnd
            text={
              state.visitor?.session.status === 'InQueue' ? texts.end.leaveQueue : texts.end.text
            }
            onCancel={() => setConfirming(false)}
            onConfirm={async () => {
              await chat.end();
              setConfirming(false);
            }}
          />
        )}
      </div>
    </TextsContext.Provider>
  );
}
