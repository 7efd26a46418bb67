/** Files that the bundler puts into the program as text. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}

declare module '*.woff2?inline' {
  /** A `data:` URL. */
  const url: string;
  export default url;
}
