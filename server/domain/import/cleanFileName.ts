/** What nobody sees, or what turns the text around it: controls, formats (bidi among them), halves of characters, line ends. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** A file's name, or a sender's, as it is kept and shown: without what nobody sees. */
export function cleanFileName(name: string): string {
  return name.replace(UNSEEN, '').trim();
}
