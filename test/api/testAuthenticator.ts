import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | Uint8Array) => Buffer.from(data).toString('base64url');

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/** How an answer differs from a right one. */
export interface Otherwise {
  /** of the page that asks */
  origin?: string;
  rpId?: string;
  counter?: number;
  /** whether the device checked who holds it */
  verified?: boolean;
  userHandle?: string;
}

/** A key that answers as a device does; it answers whoever asks, where a browser would not. */
export function testAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(16);
  let owner = '';

  function signed(type: string, challenge: string, flags: number, other: Otherwise, more = Buffer.alloc(0)) {
    const { counter = 0, rpId = new URL(origin).hostname } = other;
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(counter);
    const authData = Buffer.concat([sha256(rpId), Buffer.from([flags]), counted, more]);
    const clientData = JSON.stringify({
      type,
      challenge,
      origin: other.origin ?? origin,
      crossOrigin: false,
    });
    return { authData, clientData };
  }

  const common = {
    id: base64url(credentialId),
    rawId: base64url(credentialId),
    type: 'public-key',
    clientExtensionResults: {},
  };

  return {
    /** answers options for making a key, both as JSON */
    create(options: string, other: Otherwise = {}): string {
      const { challenge, user } = JSON.parse(options);
      owner = user.id;
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const cose = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      );
      const length = Buffer.from([0, credentialId.length]);
      const key = Buffer.concat([Buffer.alloc(16), length, credentialId, Buffer.from(cose)]);
      const flags = PRESENT | VERIFIED | WITH_KEY;
      const { authData, clientData } = signed('webauthn.create', challenge, flags, other, key);
      const attestation = isoCBOR.encode(
        new Map<string, string | Map<string, string> | Uint8Array>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, string>()],
          ['authData', new Uint8Array(authData)],
        ]) as never,
      );
      return JSON.stringify({
        ...common,
        response: {
          clientDataJSON: base64url(Buffer.from(clientData)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      });
    },
    /** answers options for signing, both as JSON */
    get(options: string, other: Otherwise = {}): string {
      const { challenge } = JSON.parse(options);
      const flags = PRESENT | (other.verified === false ? 0 : VERIFIED);
      const { authData, clientData } = signed('webauthn.get', challenge, flags, other);
      const signature = createSign('sha256')
        .update(Buffer.concat([authData, sha256(clientData)]))
        .sign(privateKey);
      return JSON.stringify({
        ...common,
        response: {
          clientDataJSON: base64url(Buffer.from(clientData)),
          authenticatorData: base64url(authData),
          signature: base64url(signature),
          userHandle: other.userHandle ?? owner,
        },
      });
    },
  };
}
