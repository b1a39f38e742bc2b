import { texts } from '../texts.ts';

const KEY = 'parley.desktopNotices';

/** Whether the agent wants desktop notifications and the browser lets them through. */
export function desktopNoticesOn(): boolean {
  return 'Notification' in window && Notification.permission === 'granted' && wanted();
}

/**
 * Switches them on or off; call it from a press, for browsers ask only then. Shows one at once, so that the agent sees
 * what to expect. Answers with the sentence that says why they stay off, or null.
 */
export async function setDesktopNotices(on: boolean): Promise<string | null> {
  if (!('Notification' in window)) return texts.notifications.unsupported;
  if (on && (await Notification.requestPermission()) !== 'granted') {
    return texts.notifications.blocked;
  }
  try {
    if (on) localStorage.setItem(KEY, 'on');
    else localStorage.removeItem(KEY);
  } catch {
    return texts.notifications.unsupported;
  }
  if (on) show('test', texts.notifications.testTitle, texts.notifications.testBody);
  return null;
}

/** Tells something on the desktop while the page is not in front; `tag` replaces the last one about the same thing. */
export function notifyDesktop(tag: string, title: string, body: string): void {
  if (desktopNoticesOn() && !document.hasFocus()) show(tag, title, body);
}

function show(tag: string, title: string, body: string): void {
  try {
    const notification = new Notification(title, { tag, body, icon: '/console/icon.svg' });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
  } catch {
    // Some phones know the class and refuse to build one; the page still counts and announces.
  }
}

function wanted(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}
