import type { WebClient } from '@slack/web-api';
import type { IdentitySource } from './bot-identity.ts';

/** The workspaces in which the bot may speak, and as whom: the one place where a team's token is looked up. */
export interface Installed {
  teamIds(): readonly string[];
  /** Undefined while the app is not known to be installed anywhere. Throws for a workspace that this process does not serve. */
  clientOf(teamId: string): WebClient | undefined;
}

/** One process serves one workspace: that of its token. */
export const installedOnce = (own: IdentitySource, client: WebClient): Installed => ({
  teamIds() {
    const known = own.known();
    return known ? [known.teamId] : [];
  },
  clientOf(teamId) {
    const known = own.known();
    if (!known) return undefined;
    if (known.teamId !== teamId) throw new Error(`This process serves workspace ${known.teamId}, and not ${teamId}`);
    return client;
  },
});
