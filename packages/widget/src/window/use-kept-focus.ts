import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { focusWindow } from './focus.ts';

/**
 * When what had the focus makes way for another screen, the focus goes to that screen instead of being lost to the page.
 * A window that did not have it never takes it.
 *
 * @param screen changes when the window's content does
 */
export function useKeptFocus(dialog: RefObject<HTMLElement>, screen: string): void {
  const inside = useRef(false);

  useEffect(() => {
    const host = (dialog.current?.getRootNode() as ShadowRoot | undefined)?.host;
    const onFocus = (event: Event) => {
      inside.current = event.target === host;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onFocus);
    };
  }, [dialog]);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || !inside.current) return;
    const { activeElement } = element.getRootNode() as ShadowRoot;
    // The dialog itself holds it only where there was nothing to fill in.
    const adrift = activeElement === null || activeElement === element;
    if (adrift && !element.hidden) focusWindow(element);
  }, [dialog, screen]);
}
