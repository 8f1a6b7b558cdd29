/**
 * What a file may cost, so that no file can stall the bot or take its memory.
 *
 * A summary of two pages has 200 lines; the longest transcript we met has 3,000 lines in 400 KB. A Word file with photographs
 * reaches some megabytes.
 */
export const limits = {
  /** The file as it arrives. */
  bytes: 16 * 1024 * 1024,
  /** The text taken out of it. */
  characters: 8 * 1024 * 1024,
  lines: 200_000,
  lineCharacters: 100_000,
  /** Lists in lists, quotes in quotes, elements in elements. Browsers stop at 512 elements themselves. */
  depth: 400,
  pages: 500,
  /**
   * For reading one file in the worker: the processor's time that it may take, so that a busy machine refuses no file that an idle one
   * reads; the time on the clock; and the memory.
   */
  workMilliseconds: 1300,
  milliseconds: 10_000,
  megabytes: 128,
  /**
   * A larger text is read in the worker. What reads costs some 0.1 ms a line however short: 127 KB of `a` and a line's end held everybody
   * up for six seconds.
   */
  inlineBytes: 32 * 1024,
  inlineLines: 500,
} as const;
