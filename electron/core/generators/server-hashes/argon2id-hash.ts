/** Argon2id version 1.3 with one lane and 32 bytes of output. */
export type Argon2id = (
  secret: Uint8Array,
  salt: Uint8Array,
  passes: number,
  memoryBytes: number,
) => Uint8Array;

export interface Argon2idCost {
  readonly passes: number;
  readonly memoryKib: number;
}

/** The numbers of PHP's `password_hash`. */
export const phpArgon2idCost: Argon2idCost = { passes: 4, memoryKib: 65_536 };

const saltBytes = 16;

/** Argon2id in the PHC form that PHP's `password_verify` reads. */
export function argon2idHash(
  text: string,
  { passes, memoryKib }: Argon2idCost,
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
