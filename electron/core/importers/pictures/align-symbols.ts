import type { Box } from './grey-picture.ts';
import type { RecognisedSymbol } from './recognition-engine.ts';

const skippedPatch = 0.7;

/**
 * Gives each patch of ink at most one symbol, in order, so that the places agree best. The engine knows only roughly
 * where a symbol stands, and reads some twice. `unit` is the height of a capital.
 */
export function alignSymbols<Symbol extends RecognisedSymbol>(
  symbols: readonly Symbol[],
  patches: readonly Box[],
  unit: number,
): (Symbol | null)[] {
  if (symbols.length === patches.length) return [...symbols];
  const width = patches.length + 1;
  const costs = new Float64Array((symbols.length + 1) * width);
  const moves = new Uint8Array(costs.length);
  for (let row = 0; row <= symbols.length; row += 1) {
    for (let column = 0; column <= patches.length; column += 1) {
      if (row === 0 && column === 0) continue;
      const [cost, move] = cheapest(row, column);
      costs[row * width + column] = cost;
      moves[row * width + column] = move;
    }
  }
  return trace();

  function cheapest(row: number, column: number): [number, number] {
    const symbol = symbols[row - 1];
    const patch = patches[column - 1];
    const at = row * width + column;
    const choices: [number, number][] = [];
    if (symbol !== undefined && patch !== undefined) {
      choices.push([(costs[at - width - 1] ?? 0) + distance(symbol.box, patch) / unit, match]);
    }
    if (symbol !== undefined) {
      choices.push([(costs[at - width] ?? 0) + 0.2 + symbol.confidence / 200, skipSymbol]);
    }
    if (patch !== undefined) choices.push([(costs[at - 1] ?? 0) + skippedPatch, skipPatch]);
    return choices.toSorted(([left], [right]) => left - right)[0] ?? [0, match];
  }

  function trace(): (Symbol | null)[] {
    const found: (Symbol | null)[] = patches.map(() => null);
    let [row, column] = [symbols.length, patches.length];
    while (row > 0 || column > 0) {
      const move = moves[row * width + column];
      if (move === match) found[column - 1] = symbols[row - 1] ?? null;
      if (move !== skipPatch) row -= 1;
      if (move !== skipSymbol) column -= 1;
    }
    return found;
  }
}

const match = 0;
const skipSymbol = 1;
const skipPatch = 2;

function distance(left: Box, right: Box): number {
  return Math.abs((left.left + left.right) / 2 - (right.left + right.right) / 2);
}
