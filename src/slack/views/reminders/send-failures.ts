/** Why a message isn't sent yet, or may not have been; stored with it, and shown where it fails in the end. */
export const notSent = {
  askedToWait: 'Slack asked to wait.',
  refusedBot: (code: string) => `Slack refused me: ${code}.`,
  /** `how`: an error code, or "with status 502". */
  answered: (how: string) => `Slack answered ${how}.`,
  notInstalled: 'The app isn’t installed in the workspace.',
  queueIsLong: 'Many messages wait there.',
  whichMessage: 'Slack didn’t say which message it became.',
  unreachable: 'Slack couldn’t be reached.',
  noAnswer: 'Slack didn’t answer.',
} as const;

/** Why Slack refused a message, and what can be done about it. `code`: Slack's error; `isToPerson`: it was a direct message. */
export function whyRefused(code: string, isToPerson: boolean): string {
  const ofPerson = isToPerson ? refusalsOfPerson[code] : undefined;
  return ofPerson ?? refusals[code] ?? `Slack refused the message (${code}). Ask the operator to find out why.`;
}

const gone = 'I’m not in the channel, or it no longer exists. Type `/invite @` and my name there.';
const leftUs =
  'They’re no longer in this workspace. Give their actions to someone else with `/mag assign`, or correct the link with `/mag link`.';

const refusals: Readonly<Record<string, string>> = {
  cannot_dm_bot: 'Slack doesn’t let me write to another bot. Link the name to a person with `/mag link`.',
  channel_not_found: gone,
  is_archived: 'The channel is archived. Unarchive it in Slack.',
  messages_tab_disabled: 'My Messages tab is turned off. Ask the operator to turn it on under App Home.',
  not_in_channel: gone,
  restricted_action: 'I’m not allowed to post there. Ask an admin of the workspace to allow it.',
  user_disabled: 'The account is deactivated. Give their actions to someone else with `/mag assign`.',
  user_not_found: leftUs,
};

/** The same of a message to one person. */
const refusalsOfPerson: Readonly<Record<string, string>> = {
  channel_not_found: leftUs,
  restricted_action: 'I’m not allowed to send direct messages here. Ask an admin of the workspace to allow it.',
};
