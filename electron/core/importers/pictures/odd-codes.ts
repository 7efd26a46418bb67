const fewCodes = 3;

/**
 * Codes of a set are all built alike: as many groups, as long, parted by the same sign. Says of each whether it is built
 * unlike most, so that something may have been lost or added when it was read. Fewer than three say nothing.
 */
export function oddCodes(values: readonly string[]): boolean[] {
  const builds = values.map((value) => value.replace(/[0-9A-Za-z]/g, 'x'));
  if (builds.length < fewCodes) return builds.map(() => false);
  const counts = Map.groupBy(builds, (build) => build);
  const [usual, alike] = [...counts].toSorted(
    ([, left], [, right]) => right.length - left.length,
  )[0] ?? ['', []];
  const isUsual = alike.length * 2 > builds.length;
  return builds.map((build) => !isUsual || build !== usual);
}
