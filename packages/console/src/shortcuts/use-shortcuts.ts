import { useEffect, useRef } from 'react';
import { focusComposer } from './focus-places.ts';
import { shortcutOf } from './shortcut-of.ts';
import { singleKeysOn } from './single-keys.ts';

interface ShortcutActions {
  readonly onNext: () => void;
  readonly onSheet: () => void;
  /** The agent's own chat at this place of the list, from 1. */
  readonly onMine: (place: number) => void;
}

const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

/** The shortcuts of the whole page. While a dialog or a menu is open, keys belong to it. */
export function useShortcuts(actions: ShortcutActions): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });

  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null) return;
      const inField = event.target instanceof Element && event.target.matches(FIELDS);
      const shortcut = shortcutOf(event, { inField, singleKeys: singleKeysOn() });
      if (shortcut === null) return;
      event.preventDefault();
      if (shortcut.kind === 'next') current.current.onNext();
      else if (shortcut.kind === 'sheet') current.current.onSheet();
      else if (shortcut.kind === 'write') focusComposer();
      else current.current.onMine(shortcut.place);
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
