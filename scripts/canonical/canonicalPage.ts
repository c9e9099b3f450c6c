/** Attributes that say or draw something; all others (classes, ids, hints to the loader) may change with the code. */
const SAYING = new Set([
  'alt',
  'aria-label',
  'aria-current',
  'checked',
  'cx',
  'cy',
  'd',
  'datetime',
  'disabled',
  'height',
  'href',
  'lang',
  'name',
  'points',
  'r',
  'selected',
  'title',
  'transform',
  'value',
  'width',
  'x',
  'x1',
  'x2',
  'y',
  'y1',
  'y2',
]);

/** Elements whose beginning and end break a line; all others stand within one. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'em',
  'i',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'tspan',
  'u',
]);

const TOKEN =
  /<!--.*?-->|<(script|style)\b.*?<\/\1>|<\/?([a-zA-Z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>|[^<]+/gs;
const ATTRIBUTE = /([^\s=]+)(?:="([^"]*)")?/g;

/**
 * What a page says and draws, a line for each piece of text and for each attribute that is read or seen. Class names,
 * scripts, styles, comments and the names of built files are left out.
 *
 * @param html as the server sends it
 */
export function canonicalPage(html: string): string[] {
  const lines: string[] = [];
  let text = '';
  const endLine = () => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said) lines.push(said);
    text = '';
  };
  for (const [token, hidden, element, attributes] of html.matchAll(TOKEN)) {
    if (hidden || token.startsWith('<!--')) continue;
    if (!element) {
      text += token;
      continue;
    }
    if (!INLINE.has(element.toLowerCase())) endLine();
    if (element === 'link') continue;
    for (const [, name = '', value = ''] of (attributes ?? '').matchAll(ATTRIBUTE))
      if (SAYING.has(name) && !value.includes('/_app/')) lines.push(`  ${element} ${name}=${value}`);
  }
  endLine();
  return lines;
}
