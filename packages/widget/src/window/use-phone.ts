import { useEffect, useState } from 'preact/hooks';

/** Below this width the window fills the screen; the style sheet has the same number. */
const PHONE = '(max-width: 479px)';

/**
 * Whether the window fills the screen. While it does and is open, the host knows how much of the page a phone shows
 * beside its keyboard, in `--visible-height` and `--visible-top`, so that the composer stays above the keys.
 */
export function usePhone(host: HTMLElement, open: boolean): boolean {
  const [phone, setPhone] = useState(() => matchMedia(PHONE).matches);

  useEffect(() => {
    const query = matchMedia(PHONE);
    const onChange = () => setPhone(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);

  useEffect(() => {
    const viewport = window.visualViewport;
    if (!phone || !open || viewport === null) return;
    const fit = () => {
      host.style.setProperty('--visible-height', `${viewport.height}px`);
      host.style.setProperty('--visible-top', `${viewport.offsetTop}px`);
    };
    fit();
    viewport.addEventListener('resize', fit);
    viewport.addEventListener('scroll', fit);
    return () => {
      viewport.removeEventListener('resize', fit);
      viewport.removeEventListener('scroll', fit);
      host.style.removeProperty('--visible-height');
      host.style.removeProperty('--visible-top');
    };
  }, [host, phone, open]);

  return phone;
}
