const FOCUSABLE = 'button:not(:disabled), textarea, input, a[href], [tabindex="0"]';

/** Keeps Tab within a window that covers the page: after the last control comes the first. */
export function wrapTab(event: KeyboardEvent, dialog: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const controls = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && element.closest('[inert]') === null,
  );
  const active = (dialog.getRootNode() as ShadowRoot).activeElement;
  const [first, last] = [controls[0], controls.at(-1)];
  if (event.shiftKey && (active === first || active === dialog)) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first?.focus();
  }
}

/** Where typing goes on: the field to fill in. A finger's screen keyboard is not called up uninvited. */
export function focusWindow(dialog: HTMLElement): void {
  const byMouse = matchMedia('(hover: hover) and (pointer: fine)').matches;
  const field = byMouse ? dialog.querySelector<HTMLElement>('textarea, input') : null;
  (field ?? dialog).focus();
}
