/** Whether a share above none would be printed as 0 %: it is written as less than one percent, for it is not none. */
export function isTraceShare(share: number): boolean {
  return share > 0 && share < 0.005;
}
