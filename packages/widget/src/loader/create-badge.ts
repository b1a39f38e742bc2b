import type { Badge } from '../widget-context.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** lucide `message-circle` */
const ICON = 'M7.9 20A9 9 0 1 0 4 16.1L2 22Z';

/** Draws the badge into the shadow root, hidden until {@link Badge.setVisible}. Plain DOM: the first load stays small. */
export function createBadge(root: ShadowRoot, onOpen: () => void): Badge {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'badge';
  button.hidden = true;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', onOpen);

  const text = document.createElement('span');
  text.className = 'badge-text';
  const dot = document.createElement('span');
  dot.className = 'badge-unread';
  dot.hidden = true;
  dot.setAttribute('aria-hidden', 'true');
  const hint = document.createElement('span');
  hint.className = 'badge-hint';
  button.append(icon(), text, dot, hint);
  root.append(button);

  return {
    button,
    setVisible(visible) {
      button.hidden = !visible;
      button.setAttribute('aria-expanded', String(!visible));
    },
    setText(value) {
      text.textContent = value;
    },
    setUnread(count, label) {
      dot.hidden = count === 0;
      dot.textContent = count > 99 ? '99+' : String(count);
      hint.textContent = count === 0 ? '' : `, ${label}`;
    },
  };
}

function icon(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICON);
  svg.append(path);
  return svg;
}
