import { WebAPIPlatformError } from '@slack/web-api';
import { OrganisationWide } from '../client/bot-identity.ts';

/** Why it is not known in which workspace the bot is, for whoever runs it: what `IdentitySource.ask` threw. */
export function whyUnknown(fault: unknown): string {
  if (fault instanceof OrganisationWide) return fault.message;
  if (fault instanceof WebAPIPlatformError) {
    return `Slack refuses SLACK_BOT_TOKEN (${fault.data.error}), so nothing is said. Was the app removed from the workspace? Install it again, and start with the token from there.`;
  }
  return 'Slack does not answer, so nobody knows in which workspace the bot is; nothing is said until it does.';
}
