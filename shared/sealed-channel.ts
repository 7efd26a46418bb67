/**
 * Seals and opens values between the page and the vault process, so that what main relays stays unreadable to it.
 * X25519 (RFC 7748), HKDF-SHA-256 (RFC 5869) over both public keys and the direction, AES-256-GCM with a random
 * 96-bit nonce per message. It guards against residue in main's memory, not against a hostile main.
 */

export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

export interface ChannelKeys {
  /** Raw X25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly privateKey: CryptoKey;
}

export type ChannelSide = 'page' | 'vault';

export interface SealedChannel {
  /** Seals a structured value; `label` binds the message to its request. Byte arrays survive. */
  seal(label: string, value: unknown): Promise<Sealed>;
  /** Opens what the other side sealed under the same label; throws when anything was changed. */
  open(label: string, sealed: Sealed): Promise<unknown>;
}

const nonceBytes = 12;
const encoder = new TextEncoder();

export async function createChannelKeys(): Promise<ChannelKeys> {
  const pair = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { publicKey, privateKey: pair.privateKey };
}

export async function openChannel(
  side: ChannelSide,
  own: ChannelKeys,
  peerPublicKey: Uint8Array<ArrayBuffer>,
): Promise<SealedChannel> {
  const peer = await crypto.subtle.importKey('raw', peerPublicKey, { name: 'X25519' }, true, []);
  const shared = await crypto.subtle.deriveBits(
    { name: 'X25519', public: peer },
    own.privateKey,
    256,
  );
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const [page, vault] =
    side === 'page' ? [own.publicKey, peerPublicKey] : [peerPublicKey, own.publicKey];
  const salt = new Uint8Array([...page, ...vault]);
  const keyFor = (sender: ChannelSide): Promise<CryptoKey> =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt, info: encoder.encode(`sparekey/channel/${sender}`) },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );
  const outgoing = await keyFor(side);
  const incoming = await keyFor(side === 'page' ? 'vault' : 'page');

  return {
    async seal(label, value) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const ciphertext = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(label) },
        outgoing,
        encoder.encode(JSON.stringify(value, writeBytes)),
      );
      return { nonce, ciphertext: new Uint8Array(ciphertext) };
    },
    async open(label, sealed) {
      const plaintext = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.nonce, additionalData: encoder.encode(label) },
        incoming,
        sealed.ciphertext,
      );
      return JSON.parse(new TextDecoder().decode(plaintext), readBytes) as unknown;
    },
  };
}

const bytesTag = '$bytes';

function writeBytes(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  let binary = '';
  // Spreading a whole file into one call would overflow the stack.
  for (let at = 0; at < value.length; at += 8192) {
    binary += String.fromCharCode(...value.subarray(at, at + 8192));
  }
  return { [bytesTag]: btoa(binary) };
}

function readBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(bytesTag in value)) return value;
  const text = value[bytesTag];
  return typeof text === 'string' ? Uint8Array.from(atob(text), (c) => c.charCodeAt(0)) : value;
}
