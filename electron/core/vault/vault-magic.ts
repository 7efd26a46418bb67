/** First bytes of every vault. Line ends and a byte over 127 make a copy damaged by a text transfer show at once. */
export const magic = Uint8Array.of(0x89, 0x53, 0x50, 0x4b, 0x56, 0x0d, 0x0a, 0x1a);

/** Another version is another format: nothing unknown is skipped. */
export const formatVersion = { major: 1, minor: 0 } as const;
