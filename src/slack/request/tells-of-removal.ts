import { fieldOf } from '../message/field-of.ts';

const events: readonly unknown[] = ['app_uninstalled', 'tokens_revoked'];

/**
 * Whether Slack tells that the app was removed from a workspace. It mostly does so in both events, and the second comes to a bot that cannot
 * ask any more who it is: https://docs.slack.dev/reference/events/app_uninstalled
 */
export const tellsOfRemoval = (body: unknown): boolean => events.includes(fieldOf(fieldOf(body, 'event'), 'type'));
