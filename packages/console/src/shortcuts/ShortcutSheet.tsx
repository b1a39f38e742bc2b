import { Switch, Text } from 'react-aria-components';
import { Button } from '../controls/Button.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { texts } from '../texts.ts';
import { setSingleKeys, useSingleKeys } from './single-keys.ts';

const { shortcuts } = texts;

/** Rows of the sheet; keys of one row are pressed together, ` / ` stands between choices. */
const ROWS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['G'], shortcuts.next],
  [['/'], shortcuts.write],
  [['?'], shortcuts.sheet],
  [['Alt', '1–9'], shortcuts.mine],
  [['↑ ↓'], shortcuts.move],
  [['Enter'], shortcuts.open],
  [['Space'], shortcuts.look],
  [['Esc'], shortcuts.leave],
  [['Enter'], shortcuts.send],
  [['Shift', 'Enter'], shortcuts.breakLine],
];

interface ShortcutSheetProps {
  isOpen: boolean;
  onClose: () => void;
}

/** All keys on one card. */
export function ShortcutSheet({ isOpen, onClose }: ShortcutSheetProps) {
  const singleKeys = useSingleKeys();
  return (
    <DialogFrame title={shortcuts.title} isOpen={isOpen} onClose={onClose}>
      <dl className="shortcut-list">
        {ROWS.map(([keys, what]) => (
          <div key={what} className="shortcut-row">
            <dt>{what}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className="key">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className="shortcut-choice">
        <Switch
          className="switch switch-row"
          isSelected={singleKeys}
          onChange={setSingleKeys}
          aria-describedby="single-keys-hint"
        >
          <span className="switch-track" aria-hidden="true" />
          {shortcuts.singleKeys}
        </Switch>
        <Text id="single-keys-hint" className="dialog-text">
          {shortcuts.singleKeysHint}
        </Text>
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{shortcuts.close}</Button>
      </div>
    </DialogFrame>
  );
}
