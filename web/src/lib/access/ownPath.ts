/** Stands for this instance; only what stays there is one of its own paths. */
const HERE = 'http://here.invalid';

/**
 * A path of this instance, out of an address that anybody may have written.
 *
 * @returns null: it leads elsewhere, or nowhere
 */
export function ownPath(asked: string | null): string | null {
  if (!asked?.startsWith('/') || !URL.canParse(asked, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  // `//elsewhere` after the parts that a browser leaves out is no path of ours either
  if (origin !== HERE || pathname.startsWith('//')) return null;
  return `${pathname}${search}${hash}`;
}
