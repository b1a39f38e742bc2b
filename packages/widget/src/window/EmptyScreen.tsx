import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface EmptyScreenProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: ComponentChildren;
  /** The one thing to do now. */
  readonly action: string;
  readonly onAction: () => void;
}

/** A screen with nothing to chat in: what is the matter, and what can be done about it. */
export function EmptyScreen({ icon, title, text, action, onAction }: EmptyScreenProps): VNode {
  return (
    <div class="panel empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      <h3>{title}</h3>
      <div class="muted">{text}</div>
      <button type="button" class="button" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
