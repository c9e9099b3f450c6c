/** Names of what is no person: nobody types them. */
const OWN: ReadonlySet<string> = new Set(['operator', 'web form', '演示 demonstration']);

/**
 * Whether a name was typed by somebody who had not signed in.
 *
 * @param account id or name of the account; null or undefined: none
 */
export function isTypedName(name: string, account: number | string | null | undefined): boolean {
  return (account ?? null) === null && name !== '' && !OWN.has(name);
}
