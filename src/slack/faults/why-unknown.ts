import { WebAPIPlatformError } from '@slack/web-api';
import { OrganisationWide } from '../client/bot-identity.ts';

/** Why it is not known in which workspace the bot is, for the operator: what `IdentitySource.ask` threw. */
export function whyUnknown(fault: unknown): string {
  if (fault instanceof OrganisationWide) return fault.message;
  if (fault instanceof WebAPIPlatformError) {
    return `Slack refused SLACK_BOT_TOKEN (${fault.data.error}), so no messages are sent. If the app was removed from the workspace, install it again and start with its new token.`;
  }
  return "Slack doesn't answer, so the bot doesn't know its workspace yet. No messages are sent until Slack does.";
}
