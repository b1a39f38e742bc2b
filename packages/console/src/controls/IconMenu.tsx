import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components';
import { useNarrow } from '../app/narrow.ts';
import { IconButton } from './IconButton.tsx';

interface IconMenuProps {
  icon: LucideIcon;
  label: string;
  /** Where it opens; absent = beside the rail. */
  placement?: 'bottom right';
  /** The menu. */
  children: ReactNode;
}

/** A button that opens a menu. Those of the rail open beside it, or below it where it is a bar. */
export function IconMenu({ icon, label, placement, children }: IconMenuProps) {
  const narrow = useNarrow();
  return (
    <MenuTrigger>
      <IconButton icon={icon} label={label} side={placement === undefined ? 'right' : 'top'} />
      <Popover
        className="menu-popover"
        placement={placement ?? (narrow ? 'bottom right' : 'right bottom')}
      >
        {children}
      </Popover>
    </MenuTrigger>
  );
}
