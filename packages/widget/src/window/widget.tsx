/** `javascript/widget.js`: the window's code, fetched by the loader when it is needed. */
import { render } from 'preact';
import { accentCss } from '../accent/accent-css.ts';
import { createChat } from '../chat/chat-controller.ts';
import { adoptStyles } from '../loader/adopt-styles.ts';
import { pageStorage } from '../stored-chat.ts';
import type { MountWidget } from '../widget-context.ts';
import { ChatWindow } from './ChatWindow.tsx';
import styles from './window.css?inline';

/** Draws the window beside the badge: closed, or as it was left on the last page. */
export const mount: MountWidget = (context) => {
  const { root, baseUrl, attributes, badge } = context;
  const host = root.host as HTMLElement;
  adoptStyles(root, styles);
  const chat = createChat({
    baseUrl,
    topicId: attributes.topicId,
    storage: pageStorage(),
    topic: context.topic,
  });

  let dressed = false;
  const dress = () => {
    const { topic } = chat.state;
    if (dressed || topic === null) return;
    dressed = true;
    if (attributes.title === null && topic.badgeHeader !== '') badge.setText(topic.badgeHeader);
    if (attributes.color === null && context.topic === null) {
      adoptStyles(root, accentCss(topic.look.color));
    }
    const font = attributes.font ?? topic.look.font;
    if (/^[\w -]+$/.test(font)) host.style.setProperty('--chosen-font', `"${font}"`);
  };
  dress();
  chat.subscribe(dress);
  if (context.topic === null) void chat.refreshTopic();

  const container = document.createElement('div');
  root.append(container);
  render(<ChatWindow chat={chat} context={context} />, container);

  return {
    open() {
      chat.setOpen(true);
      // Whether somebody is there may have changed since the page was loaded.
      if (chat.state.visitor === null && dressed) void chat.refreshTopic();
    },
  };
};
