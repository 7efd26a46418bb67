import { createHash, randomBytes } from 'node:crypto';

export interface ClipboardPort {
  write(text: string): Promise<void>;
  readText(): Promise<string>;
  clear(): void;
}

export interface SecretClipboard {
  /** Puts a code on the clipboard; null seconds leave it there until the lock. */
  copy(text: string, clearAfterSeconds: number | null): Promise<void>;
  /** Clears the clipboard if it still holds what was copied last; whatever else a person put there stays. */
  clearIfOurs(): Promise<void>;
}

interface Copied {
  readonly key: Uint8Array;
  readonly digest: string;
}

/** Keeps a keyed digest of the copied text and not the text, so that main holds no code longer than the system call. */
export function createSecretClipboard(port: ClipboardPort, onCleared: () => void): SecretClipboard {
  let copied: Copied | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const clearIfOurs = async (): Promise<void> => {
    clearTimeout(timer);
    const ours = copied;
    if (ours === null) return;
    const present = await port.readText();
    // A new copy may have come in while the system answered; it has a timer of its own.
    if (copied !== ours) return;
    copied = null;
    if (digest(ours.key, present) !== ours.digest) return;
    port.clear();
    onCleared();
  };

  return {
    async copy(text, clearAfterSeconds) {
      clearTimeout(timer);
      await port.write(text);
      const key = randomBytes(16);
      copied = { key, digest: digest(key, text) };
      if (clearAfterSeconds === null) return;
      timer = setTimeout(() => void clearIfOurs(), clearAfterSeconds * 1000);
    },
    clearIfOurs,
  };
}

function digest(key: Uint8Array, text: string): string {
  return createHash('sha256').update(key).update(text, 'utf8').digest('hex');
}
