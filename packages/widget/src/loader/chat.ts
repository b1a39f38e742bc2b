/**
 * `javascript/chat.js`: the classic script that a page embeds. It draws the badge and nothing else; the window's code is
 * fetched when the customer opens it, or at once when a chat is going on.
 */
import type { TopicSettings } from '@parley/protocol';
import { accentCss } from '../accent/accent-css.ts';
import { NO_CHAT, pageStorage, readStoredChat, storedChatKey } from '../stored-chat.ts';
import type { MountWidget, WidgetHandle } from '../widget-context.ts';
import { adoptStyles } from './adopt-styles.ts';
import badgeStyles from './badge.css?inline';
import { createBadge } from './create-badge.ts';
import { pageValues } from './page-values.ts';
import { readAttributes, type WidgetAttributes } from './read-attributes.ts';
import { type ScriptLocation, scriptLocation } from './script-location.ts';

/** Fingerprint of the window's code, so that a new version is fetched under a new address. */
declare const WIDGET_VERSION: string;

const FALLBACK_TITLE = 'Chat';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const attributes = readAttributes(script.attributes, pageValues);
  if (attributes === null) {
    console.warn('Parley: the script needs data-topicId with the number of a chat topic.');
  } else {
    const location = scriptLocation(script.src, document.baseURI);
    whenBodyExists(() => void showWidget(attributes, location));
  }
}

async function showWidget(attributes: WidgetAttributes, at: ScriptLocation): Promise<void> {
  const key = storedChatKey(at.baseUrl, attributes.topicId);
  if (document.querySelector(`parley-chat[data-chat="${CSS.escape(key)}"]`) !== null) return;
  const host = document.createElement('parley-chat');
  host.dataset.chat = key;
  host.dataset.look = attributes.theme;
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, badgeStyles);
  document.body.append(host);

  let topic: TopicSettings | null = null;
  let loading: Promise<WidgetHandle> | null = null;
  let attempt = 0;

  const badge = createBadge(root, () => void open());
  badge.setText(attributes.title ?? FALLBACK_TITLE);
  if (attributes.color !== null) adoptStyles(root, accentCss(attributes.color));

  const load = (): Promise<WidgetHandle> => {
    attempt += 1;
    loading ??= importWidget(at.widgetUrl, attempt).then((mount) =>
      mount({ baseUrl: at.baseUrl, attributes, root, badge, topic }),
    );
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const open = async (): Promise<void> => {
    badge.button.setAttribute('aria-busy', 'true');
    try {
      (await load()).open();
    } catch (cause) {
      console.warn('Parley: the chat window could not be loaded.', cause);
      badge.setText('Not loaded – try again');
    } finally {
      badge.button.removeAttribute('aria-busy');
    }
  };

  const stored = readStoredChat(pageStorage(), key);
  if (stored !== NO_CHAT && (stored.open || stored.startId !== null)) {
    badge.setVisible(!stored.open);
    await load().catch(() => badge.setVisible(true));
    return;
  }
  await seconds(attributes.delay);
  if (attributes.title === null || attributes.color === null) {
    topic = await fetchTopic(at.baseUrl, attributes.topicId);
    if (topic === null && attributes.title === null) return;
    if (attributes.title === null && topic?.badgeHeader) badge.setText(topic.badgeHeader);
    if (attributes.color === null && topic !== null) adoptStyles(root, accentCss(topic.look.color));
  }
  badge.setVisible(true);
  badge.button.addEventListener('pointerenter', () => void load().catch(() => undefined), {
    once: true,
  });
}

async function importWidget(url: string, attempt: number): Promise<MountWidget> {
  // Browsers remember a failed module by its address: another try needs another one.
  const retry = attempt > 1 ? `&attempt=${attempt}` : '';
  const module: { mount: MountWidget } = await import(
    /* @vite-ignore */ `${url}?v=${WIDGET_VERSION}${retry}`
  );
  return module.mount;
}

/** The topic's settings; null when there is no such topic or no answer. */
async function fetchTopic(baseUrl: string, topicId: number): Promise<TopicSettings | null> {
  try {
    const answer = await fetch(`${baseUrl}/visitor/topics/${topicId}`, { credentials: 'omit' });
    return answer.ok ? ((await answer.json()) as TopicSettings) : null;
  } catch {
    return null;
  }
}

function whenBodyExists(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}
