import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

/** `primary` is the one accent of a screen; `danger` confirms what cannot be taken back. */
type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends AriaButtonProps {
  look?: Look;
  /** `small` is 32 px high with a mouse; with a finger every button is 40 px. */
  size?: 'small' | 'normal';
}

/** A button with words on it. */
export function Button({ look = 'secondary', size = 'normal', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${look} button-${size}`} />;
}
