/** Argon2id version 1.3 with one lane and 32 bytes of output. */
export type Argon2id = (
  secret: Uint8Array,
  salt: Uint8Array,
  passes: number,
  memoryBytes: number,
) => Uint8Array;

const saltBytes = 16;
const passes = 4;
const memoryKib = 65_536;

/** Argon2id with the numbers of PHP's `password_hash`, in the PHC form that its `password_verify` reads. */
export function argon2idHash(
  text: string,
  argon2id: Argon2id,
  randomBytes: (count: number) => Uint8Array,
): string {
  const salt = randomBytes(saltBytes);
  const tag = argon2id(new TextEncoder().encode(text), salt, passes, memoryKib * 1024);
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=1$${unpadded(salt)}$${unpadded(tag)}`;
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}
