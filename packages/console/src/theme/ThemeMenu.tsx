import { Check, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem } from 'react-aria-components';
import { IconMenu } from '../controls/IconMenu.tsx';
import { texts } from '../texts.ts';
import { chooseTheme, storedTheme, THEMES } from './theme.ts';

/** Light, dark, or as the system. */
export function ThemeMenu() {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <IconMenu icon={SunMoon} label={texts.rail.theme}>
      <Menu
        className="menu"
        aria-label={texts.rail.theme}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[theme]}
        onSelectionChange={(keys) => {
          const chosen = THEMES.find((each) => keys === 'all' || keys.has(each)) ?? 'system';
          setTheme(chosen);
          chooseTheme(chosen);
        }}
      >
        {THEMES.map((each) => (
          <MenuItem key={each} id={each} className="menu-item" textValue={texts.theme[each]}>
            <span>{texts.theme[each]}</span>
            {each === theme && <Check aria-hidden size={16} />}
          </MenuItem>
        ))}
      </Menu>
    </IconMenu>
  );
}
