/** A source's address, where it begins with one, and what is said beside it. */
export function sourceLink(source: string): { href: string | null; text: string } {
  const [, href, text = ''] = /^(https?:\/\/\S+?)[;,]?(?:\s+(.*))?$/s.exec(source) ?? [];
  return href && URL.canParse(href) ? { href, text } : { href: null, text: source };
}
