import { type RawBuilder, sql } from 'kysely';

/** Slack's names for a workspace. A team's id is unique; not every payload names the organisation it belongs to. */
export interface Workspace {
  readonly teamId: string;
  readonly enterpriseId: string | null;
}

/**
 * Whether the row of `members` is of the workspace: a Slack id means somebody else in another one, or the same person with other rights.
 *
 * As a value and not as a join or an `in`, for which all committees of the workspace were read to change one person.
 */
export const isMemberIn = ({ teamId }: Workspace): RawBuilder<boolean> => sql<boolean>`
  (select w.team_id from committees c join workspaces w on w.id = c.workspace_id where c.id = members.committee_id) = ${teamId}`;
