/** A person as a table of the roster, or Slack's list of a channel, has them. */
export interface RosterEntry {
  readonly name: string;
  readonly email: string | null;
  /** "PC Members": a group of the roster. */
  readonly category: string | null;
  readonly region: string | null;
  /** Slack's id, where the list is Slack's. */
  readonly userId: string | null;
}

/** Who a written name may mean: somebody in the workspace, or a member of the roster. */
export type NameCandidate =
  | { readonly kind: 'person'; readonly userId: string; readonly name: string }
  | { readonly kind: 'member'; readonly memberId: number; readonly name: string };
