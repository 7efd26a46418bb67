/** What must become of a hostile file: `refused` for a reason, read as text with this many codes, or either of the two. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly expected: 'refused' | 'either' | number;
}
