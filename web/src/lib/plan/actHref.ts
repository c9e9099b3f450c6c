/**
 * Address a form is sent to for an act of its page, keeping what the page shows: a refused form comes back beside the
 * cell or the scenario it belongs to, with what was typed.
 */
export function actHref(search: URLSearchParams, act: string): string {
  const kept = withoutActs(search);
  return kept ? `?${kept}&/${act}` : `?/${act}`;
}

/** Address of a page as it was before the act that is named in it. */
export function stayHref({ pathname, searchParams }: URL): string {
  const kept = withoutActs(searchParams);
  return kept ? `${pathname}?${kept}` : pathname;
}

function withoutActs(search: URLSearchParams): string {
  return new URLSearchParams([...search].filter(([key]) => !key.startsWith('/'))).toString();
}
