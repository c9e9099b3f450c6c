/** What goes back to the sender: the refused rows alone, or the whole file with its problems beside the rows. */
export const RETURNED_KINDS = ['refused', 'annotated'] as const;

export type ReturnedKind = (typeof RETURNED_KINDS)[number];
