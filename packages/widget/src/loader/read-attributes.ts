/**
 * Reads the `data-` attributes of the embedding script (reference: the vendor's embedding script). The HTML parser
 * lower-cases names and `dataset.topicId = …` hyphenates them, so `data-topicId`, `data-topicid` and `data-topic-id`
 * are one name here.
 */

/** What the page that embeds the widget asks for. */
export interface WidgetAttributes {
  readonly topicId: number;
  /** Text on the badge; null = the topic's own. */
  readonly title: string | null;
  readonly theme: 'classic' | 'modern';
  /** Base colour as `#rrggbb`; null = the topic's own. */
  readonly color: string | null;
  /** Name of a font that the page or the system has; null = the topic's own. */
  readonly font: string | null;
  /** null = the topic's own. */
  readonly size: 'normal' | 'large' | null;
  /** Seconds before the badge shows. */
  readonly delay: number;
  /** What the page knows about the customer already; empty = nothing. */
  readonly customer: {
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly companyName: string;
  };
}

/** Where `cookie:`, `url:` and `variable:` values are read; each answers null for a name it has not. */
export interface ValueSources {
  readonly cookie: (name: string) => string | null;
  readonly url: (parameter: string) => string | null;
  readonly variable: (path: string) => string | null;
}

/** Longest wait for the badge, seconds: a mistyped delay must not hide the chat for good. */
const MAX_DELAY = 600;

/** The attributes, with defaults; null when there is no usable `data-topicId`. */
export function readAttributes(
  attributes: Iterable<{ readonly name: string; readonly value: string }>,
  sources: ValueSources,
): WidgetAttributes | null {
  const given = new Map<string, string>();
  for (const { name, value } of attributes) {
    if (/^data-/i.test(name))
      given.set(name.slice(5).replaceAll('-', '').toLowerCase(), value.trim());
  }
  const topicId = Number(given.get('topicid'));
  if (!Number.isSafeInteger(topicId) || topicId <= 0) return null;
  const customerValue = (name: string) => resolveValue(given.get(name) ?? '', sources);
  const size = given.get('size')?.toLowerCase();
  return {
    topicId,
    title: given.get('title') || null,
    theme: given.get('theme')?.toLowerCase() === 'classic' ? 'classic' : 'modern',
    color: given.get('color') || null,
    font: given.get('font') || null,
    size: size === 'large' || size === 'normal' ? size : null,
    delay: readDelay(given.get('delay')),
    customer: {
      name: customerValue('customername'),
      email: customerValue('customeremail'),
      phone: customerValue('customerphone'),
      companyName: customerValue('companyname'),
    },
  };
}

function readDelay(value: string | undefined): number {
  const seconds = Number(value ?? 0);
  return Number.isFinite(seconds) ? Math.min(MAX_DELAY, Math.max(0, seconds)) : 0;
}

/** A literal value, or the one that a `cookie:`, `url:` or `variable:` prefix points to. */
function resolveValue(value: string, sources: ValueSources): string {
  const match = /^(cookie|url|variable):(.*)$/is.exec(value);
  if (match === null) return value;
  const source = match[1]?.toLowerCase() as keyof ValueSources;
  return sources[source]((match[2] ?? '').trim())?.trim() ?? '';
}
