/** As far as the ids of rows go: PostgreSQL's `integer`. */
const most = 2_147_483_647;

/**
 * The number that a button, a menu or a window carries: a row's id, or which of several. 0 where it is none that we write, which no row
 * has: a database asked for row 1.5, or for the 10²⁰th, answers with a fault.
 */
export function carriedNumber(written: string | undefined): number {
  return /^\d{1,10}$/.test(written ?? '') && Number(written) <= most ? Number(written) : 0;
}
