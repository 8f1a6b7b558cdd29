import { rowOf, type Segment, type VisualRow } from './pdf-rows.ts';

/** Where nothing is written from top to bottom of a band, between what stands left and right of it. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Rows below each other that share their gutters: prose has none, columns and tables have some. */
export interface Band {
  readonly rows: readonly VisualRow[];
  readonly gutters: readonly Gutter[];
}

/** Cuts a page into bands, from top to bottom. */
export function bandsOf(rows: readonly VisualRow[]): readonly Band[] {
  const bands: GrowingBand[] = [];
  for (const row of rows) bands.push(...begunBy(row, bands.at(-1)));
  return bands.flatMap(withoutTail);
}

/** A band while its rows are gathered: a page of one band would else be copied once for every row. */
interface GrowingBand extends Band {
  readonly rows: VisualRow[];
  gutters: readonly Gutter[];
}

/** The bands that begin with the row; none where the one above takes it in. */
function begunBy(row: VisualRow, above: GrowingBand | undefined): readonly GrowingBand[] {
  const own = gaps(row.segments);
  const begun = { rows: [row], gutters: own };
  if (above === undefined) return [begun];
  if (above.gutters.length > 0) {
    const gutters = above.gutters.flatMap((gutter) => narrowed(gutter, row));
    const keeps = above.rows.length > 1 ? gutters.length === above.gutters.length : gutters.length > 0;
    if (!keeps) return [begun];
    above.rows.push(row);
    above.gutters = gutters;
    return [];
  }
  if (own.length > 0) return [begun];
  const beside = gutterBeside(above.rows.at(-1), row);
  if (beside === undefined) {
    above.rows.push(row);
    return [];
  }
  // Columns whose lines do not stand level: those of the right one that came before belong to it.
  const lastLeft = above.rows.findLastIndex(
    ({ segments }, at) => at < above.rows.length - 1 && !segments.every(({ left }) => left >= beside.right),
  );
  if (lastLeft === -1) {
    above.rows.push(row);
    above.gutters = [beside];
    return [];
  }
  return [{ rows: [...above.rows.splice(lastLeft + 1), row], gutters: [beside] }];
}

function gaps(segments: readonly Segment[]): readonly Gutter[] {
  return segments.slice(1).map((segment, index) => ({ left: segments[index]?.right ?? 0, right: segment.left }));
}

/** What a row leaves of a gutter; nothing where it writes across. */
function narrowed({ left, right }: Gutter, row: VisualRow): readonly Gutter[] {
  const inside = {
    left: Math.max(
      left,
      ...row.segments
        .filter((segment) => segment.left < right && segment.right <= right)
        .map((segment) => segment.right),
    ),
    right: Math.min(
      right,
      ...row.segments.filter((segment) => segment.right > left && segment.left >= left).map((segment) => segment.left),
    ),
  };
  const isCrossed = row.segments.some((segment) => segment.left < left && segment.right > right);
  return !isCrossed && inside.right - inside.left >= 0.4 * row.size ? [inside] : [];
}

/** The gutter between two rows of one segment each that stand beside each other, one a little higher. */
function gutterBeside(above: VisualRow | undefined, below: VisualRow): Gutter | undefined {
  const [one, other] = [above?.segments[0], below.segments[0]];
  if (!above || !one || !other || above.y - below.y > 0.9 * below.size) return undefined;
  const [first, second] = one.left < other.left ? [one, other] : [other, one];
  return second.left - first.right >= below.size ? { left: first.right, right: second.left } : undefined;
}

/**
 * A heading or paragraph below columns or a table is often so short that it writes across no gutter. It stands apart by its distance,
 * its size, or by being drawn after all that is right of the first gutter, where the columns were drawn one after the other.
 */
function withoutTail(band: Band): readonly Band[] {
  const [gutter] = band.gutters;
  if (gutter === undefined) return [band];
  const isLeft = ({ segments }: VisualRow): boolean => segments.every(({ right }) => right <= gutter.left);
  const lastRight = band.rows.findLastIndex((row) => !isLeft(row));
  const pitch = pitchOf(band.rows);
  const drawnRight = Math.max(
    ...band.rows.flatMap(({ segments }) =>
      segments.filter(({ left }) => left >= gutter.right).map(({ order }) => order),
    ),
  );
  const inTurn = isDrawnInTurn(band, gutter);
  const tail = band.rows.findIndex((row, index) => {
    const above = band.rows[index - 1];
    if (index <= lastRight || !above || !row.segments[0]) return false;
    const isApart = above.y - row.y > 1.6 * pitch || Math.abs(row.size - above.size) > 0.1 * above.size;
    return row.segments[0].order > drawnRight && (isApart || !inTurn);
  });
  if (tail === -1) return [band];
  return [{ ...band, rows: band.rows.slice(0, tail) }, ...bandsOf(band.rows.slice(tail))];
}

/** Whether the file draws row by row, as in a table, and not first all that is left of the gutter. */
function isDrawnInTurn({ rows }: Band, gutter: Gutter): boolean {
  const segments = rows.flatMap((row) => row.segments);
  const firstRight = Math.min(...segments.filter(({ left }) => left >= gutter.right).map(({ order }) => order));
  const lastLeft = Math.max(...segments.filter(({ right }) => right <= gutter.left).map(({ order }) => order));
  return firstRight < lastLeft;
}

/** The usual distance from one baseline to the next. */
export function pitchOf(rows: readonly VisualRow[]): number {
  const distances = rows.slice(1).map((row, index) => (rows[index]?.y ?? 0) - row.y);
  distances.sort((one, other) => one - other);
  return distances[Math.floor((distances.length - 1) / 2)] ?? (rows[0]?.size ?? 10) * 1.2;
}

/** What stands in each column, from top to bottom. */
export function columnsOf({ rows, gutters }: Band): readonly (readonly VisualRow[])[] {
  const edges = [Number.NEGATIVE_INFINITY, ...gutters.map(({ left }) => left + 0.01), Number.POSITIVE_INFINITY];
  return edges.slice(1).map((edge, index) =>
    rows.flatMap((row) => {
      const inside = row.segments.filter(({ right }) => right > (edges[index] ?? 0) && right <= edge);
      return inside.length > 0 ? [rowOf(inside)] : [];
    }),
  );
}
