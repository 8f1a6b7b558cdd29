/** One line of `npm run bench`: ours against a floor that does the least, measured in turns in one run. */
export interface Measure {
  readonly name: string;
  readonly goal: number;
  readonly better: 'lower' | 'higher';
  /** The first Node on which what it is measured against runs; where this one is older the line says so, and the run fails. */
  readonly needsNode?: number;
  /** Gives the ratio, and whatever else tells the reader of the line what was measured. */
  readonly run: () => Promise<{ readonly ratio: number; readonly [detail: string]: number | string }>;
}
