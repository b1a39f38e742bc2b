/** The seam between the loader and the window's code, which are two bundles: types only. */
import type { TopicSettings } from '@parley/protocol';
import type { WidgetAttributes } from './loader/read-attributes.ts';

/** The button on the page. The loader draws it; the window tells it what to show. */
export interface Badge {
  readonly button: HTMLButtonElement;
  /** Shown while the window is not. */
  setVisible(visible: boolean): void;
  setText(text: string): void;
  /** Count of lines that the customer has not seen, and the words for it; 0 takes the dot away. */
  setUnread(count: number, label: string): void;
}

/** What the loader hands to the window's code. */
export interface WidgetContext {
  readonly baseUrl: string;
  readonly attributes: WidgetAttributes;
  /** The shadow root on the page; the badge lives in it already. */
  readonly root: ShadowRoot;
  readonly badge: Badge;
  /** The topic's settings when the loader needed them itself. */
  readonly topic: TopicSettings | null;
}

/** What the loader may ask of the window. */
export interface WidgetHandle {
  open(): void;
}

/** The export `mount` of the window's bundle. */
export type MountWidget = (context: WidgetContext) => WidgetHandle;
