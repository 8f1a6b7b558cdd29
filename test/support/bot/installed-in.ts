import type { WebClient } from '@slack/web-api';
import type { Installed } from '../../../src/slack/client/installed.ts';

/** Installed in the fake Slack's usual workspace, and spoken in through this client. */
export const installedIn = (client: WebClient, teamId = 'T0COMMITTEE'): Installed => ({
  teamIds: () => [teamId],
  clientOf: () => client,
});
