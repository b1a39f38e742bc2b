import type { VNode } from 'preact';
import { useTexts } from '../texts/texts-context.ts';
import { Icon } from './Icon.tsx';

interface WindowHeaderProps {
  readonly titleId: string;
  readonly title: string;
  /** One line below the title. */
  readonly status: string;
  /** The agent who answers; null = nobody yet, then an icon stands for the chat. */
  readonly agentName: string | null;
  /** Whether leaving ends something; the button says so. */
  readonly ongoing: boolean;
  readonly onMinimise: () => void;
  readonly onLeave: () => void;
}

/** Who answers, and the two ways out: for now and for good. */
export function WindowHeader(props: WindowHeaderProps): VNode {
  const texts = useTexts();
  const leave = props.ongoing ? texts.endChat : texts.close;
  return (
    <div class="header">
      <span class="avatar" aria-hidden="true">
        {props.agentName === null ? <Icon name="chat" /> : initial(props.agentName)}
      </span>
      <div class="header-text">
        <h2 id={props.titleId}>{props.title}</h2>
        <p>{props.status}</p>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={texts.minimise}
        title={texts.minimise}
        onClick={props.onMinimise}
      >
        <Icon name="minimise" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={leave}
        title={leave}
        onClick={props.onLeave}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** The first letter as people count letters. */
function initial(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '';
}
