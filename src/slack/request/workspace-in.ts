import type { SlackActor } from '../../operations/access/resolve-viewer.ts';

/**
 * The workspace of what Slack sent, as `authorize` has it: our own. Throws where it has none, rather than give all that comes without
 * one the same empty name.
 */
export function workspaceIn(context: {
  readonly teamId?: string;
  readonly enterpriseId?: string;
}): SlackActor['workspace'] {
  const { teamId, enterpriseId = null } = context;
  if (!teamId) throw new Error('What Slack sent names no workspace');
  return { teamId, enterpriseId };
}
