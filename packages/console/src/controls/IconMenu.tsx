import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { useNarrow } from '../app/narrow.ts';
import { IconButton } from './IconButton.tsx';

interface IconMenuProps {
  icon: LucideIcon;
  label: string;
  /** The menu. */
  children: ReactNode;
}

/** A button of the rail that opens a menu: beside the rail, or below it where it is a bar. */
export function IconMenu({ icon, label, children }: IconMenuProps) {
  const narrow = useNarrow();
  return (
    <MenuTrigger>
      <IconButton icon={icon} label={label} side="right" />
      <Popover className="menu-popover" placement={narrow ? 'bottom right' : 'right bottom'}>
        {children}
      </Popover>
    </MenuTrigger>
  );
}
