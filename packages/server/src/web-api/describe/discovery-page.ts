/** The same descriptions for people: a page without scripts. */
import type { Listing } from './discovery.ts';

/** Nothing but our own style sheet. */
export const DISCOVERY_PAGE_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** @param facts - shown above the listing: name → value */
export function discoveryPage(
  title: string,
  facts: Readonly<Record<string, string>>,
  listing: Listing,
): string {
  const rows = Object.entries(listing).flatMap(([address, verbs]) =>
    Object.entries(verbs).map(
      ([verb, description]) =>
        `<tr><th scope="row">${verb}</th><td><code>${broken(address)}</code></td><td>${escaped(description)}</td></tr>`,
    ),
  );
  const terms = Object.entries(facts).map(
    ([name, value]) => `<dt>${escaped(name)}</dt><dd>${linked(value)}</dd>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="/parley.svg" type="image/svg+xml">
<link rel="stylesheet" href="/design/tokens.css">
<link rel="stylesheet" href="/docs/discovery.css">
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>To read and try every operation, see <a href="/docs/">the documentation</a>.</p>
${terms.length === 0 ? '' : `<dl>${terms.join('')}</dl>`}
${rows.length === 0 ? '' : `<table><thead><tr><th scope="col">Verb</th><th scope="col">Address</th><th scope="col">What it does</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`}
</main>
</body>
</html>
`;
}

/** An address that is too long for its line goes on after a slash, not within a name. */
function broken(address: string): string {
  return escaped(address).replaceAll(/\/(?=[^/])/g, '/<wbr>');
}

function linked(value: string): string {
  const shown = escaped(value);
  return /^https?:\/\//.test(value) ? `<a href="${shown}">${shown}</a>` : shown;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
