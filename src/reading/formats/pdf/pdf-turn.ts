/** Text with the matrix that places it on the page (ISO 32000-1, 9.4.4): the directions of its lines and of its height, its origin. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
}

/** How often by 90 degrees to the left the lines of a text are turned. */
export type Turn = 0 | 1 | 2 | 3;

/**
 * The turn of most letters of a page, which is how one holds it to read: a wide table is often printed sideways, and then the page is
 * mostly not marked as turned.
 */
export function usualTurn(texts: readonly PlacedText[]): Turn {
  const letters = new Map<Turn, number>();
  for (const { str, transform } of texts) {
    const turn = turnOf(transform);
    if (turn !== undefined) letters.set(turn, (letters.get(turn) ?? 0) + str.trim().length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** Where a text stands on a page so held; undefined where it stands across, as "DRAFT" over the page or a note along its edge. */
export function uprightPlace(text: PlacedText, turn: Turn): { x: number; y: number; size: number } | undefined {
  const [, , c = 0, d = 0, left = 0, up = 0] = text.transform;
  const size = Math.hypot(c, d);
  if (!(size > 0) || turnOf(text.transform) !== turn) return undefined;
  if (turn === 0) return { x: left, y: up, size };
  if (turn === 1) return { x: up, y: -left, size };
  return turn === 2 ? { x: -left, y: -up, size } : { x: -up, y: left, size };
}

/** Undefined where the lines are aslant by more than some ten degrees; what a scanner's program puts under a picture is a little so. */
function turnOf([a = 0, b = 0]: readonly number[]): Turn | undefined {
  const [flat, steep] = [Math.abs(a), Math.abs(b)];
  if (steep < 0.18 * flat) return a > 0 ? 0 : 2;
  if (flat < 0.18 * steep) return b > 0 ? 1 : 3;
  return undefined;
}
