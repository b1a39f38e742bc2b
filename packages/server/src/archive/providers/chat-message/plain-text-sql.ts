/** What `plainText` of the domain does, for the HTML subset that messages are stored in. */

/** The entities that messages are stored with; `&amp;` last, because what it gives may look like another one. */
const ENTITIES = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "''"],
  ['&apos;', "''"],
  ['&nbsp;', '\u00A0'],
  ['&amp;', '&'],
] as const;

/**
 * Tags dropped, `br`, `p` and `li` as newlines, entities as their characters.
 * @param html - SQL of a message
 */
export function plainTextSql(html: string): string {
  const broken = `regexp_replace(${html}, '<br\\s*/?>|</(p|li)>', chr(10), 'gi')`;
  const bare = `rtrim(regexp_replace(${broken}, '<[^>]*>', '', 'g'), chr(10))`;
  return ENTITIES.reduce(
    (text, [entity, character]) => `replace(${text}, '${entity}', '${character}')`,
    bare,
  );
}
