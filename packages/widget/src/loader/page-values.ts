import type { ValueSources } from './read-attributes.ts';

/** Reads `cookie:`, `url:` and `variable:` values from the page that embeds the widget. */
export const pageValues: ValueSources = {
  cookie(name) {
    for (const pair of document.cookie.split(';')) {
      const at = pair.indexOf('=');
      if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim());
    }
    return null;
  },
  url: (parameter) => new URLSearchParams(location.search).get(parameter),
  variable(path) {
    let value: unknown = window;
    for (const step of path.split('.')) {
      if (typeof value !== 'object' || value === null) return null;
      value = (value as Record<string, unknown>)[step];
    }
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  },
};

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
