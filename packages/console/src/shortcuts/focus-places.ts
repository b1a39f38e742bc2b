/** The places that the keyboard jumps to. Each is marked in its component by a data attribute. */

/** Puts the cursor into the message field, as soon as there is one. */
export function focusComposer(): void {
  afterDrawing(() => find('[data-composer]')?.focus());
}

/** From the chat back to the lists: to the row of this chat session, or the first row, or what there is to press. */
export function focusLists(sessionId: number): void {
  afterDrawing(() => {
    const place =
      find(`.chats-pane [data-key="${sessionId}"]`) ??
      find('.chats-pane [role=row]') ??
      find('.chats-pane button');
    place?.focus();
  });
}

/** To the name over the open chat, when what had the focus is gone. */
export function focusSessionHeading(): void {
  afterDrawing(() => find('[data-session-heading]')?.focus());
}

/**
 * A chat was opened: when what had the focus is no longer to be seen, it goes to the message field, or to the chat's
 * name. Not to the field on touch screens, where it would bring up the keyboard over half of the messages.
 */
export function focusOpenedSession(): void {
  afterDrawing(() => {
    const focused = document.activeElement;
    if (focused !== null && focused !== document.body && focused.checkVisibility()) return;
    const field = matchMedia('(pointer: fine)').matches ? find('[data-composer]') : null;
    (field ?? find('[data-session-heading]'))?.focus();
  });
}

/** What the caller has just changed is on the page only then. */
function afterDrawing(act: () => void): void {
  requestAnimationFrame(act);
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}
