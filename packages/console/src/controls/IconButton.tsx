import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';

interface IconButtonProps extends Omit<AriaButtonProps, 'children'> {
  icon: LucideIcon;
  /** The name of the button, read aloud and shown on hover. */
  label: string;
  /** Where the name appears. */
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** A mark on the icon, for example a count. */
  children?: ReactNode;
}

/** A square button with an icon alone. */
export function IconButton({
  icon: Icon,
  label,
  side = 'top',
  children,
  ...props
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className="icon-button">
        <Icon aria-hidden size={20} strokeWidth={1.5} />
        {children}
      </AriaButton>
      <Tooltip className="tooltip" placement={side} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
