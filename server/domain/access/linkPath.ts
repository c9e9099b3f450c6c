/** Where on an instance a one-time link leads. */
export function linkPath(token: string): string {
  return `/access/${token}`;
}
