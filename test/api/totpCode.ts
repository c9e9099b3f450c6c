import { generateSync } from 'otplib';

/** The code that a phone shows. @param ahead steps of 30 s after this one; a code is taken once */
export function totpCode(secret: string, ahead = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * ahead });
}
