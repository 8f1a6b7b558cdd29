import type { RosterEntry } from './roster-entry.ts';

/** What a posted list of members was read as. */
export type RosterList =
  | { readonly kind: 'people'; readonly entries: readonly RosterEntry[]; readonly leftOut: LeftOut }
  /** No line of it names the columns that are needed. `headings`: the cells of the line that most likely was to. */
  | { readonly kind: 'no columns'; readonly headings: readonly string[] }
  /** The columns are there, and nobody below them who is to be on the roster. */
  | { readonly kind: 'nobody'; readonly leftOut: LeftOut }
  | { readonly kind: 'too many'; readonly most: number };

/** Lines of a list that put nobody on the roster. */
export interface LeftOut {
  /** Names of people whose account is closed. */
  readonly deactivated: readonly string[];
  readonly bots: readonly string[];
  /** How many lines have something in them, and no name. */
  readonly nameless: number;
}
