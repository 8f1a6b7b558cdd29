import { expect, test } from '@jest/globals';
import { whyRefused } from '../../../../src/slack/views/reminders/send-failures.ts';

const gone = 'I’m not in the channel, or it no longer exists. Type `/invite @` and my name there.';
const leftUs =
  'They’re no longer in this workspace. Give their actions to someone else with `/mag assign`, or correct the link with `/mag link`.';

test.each([
  ['cannot_dm_bot', true, 'Slack doesn’t let me write to another bot. Link the name to a person with `/mag link`.'],
  ['channel_not_found', false, gone],
  ['channel_not_found', true, leftUs],
  ['is_archived', false, 'The channel is archived. Unarchive it in Slack.'],
  ['messages_tab_disabled', true, 'My Messages tab is turned off. Ask the operator to turn it on under App Home.'],
  ['not_in_channel', false, gone],
  ['restricted_action', false, 'I’m not allowed to post there. Ask an admin of the workspace to allow it.'],
  [
    'restricted_action',
    true,
    'I’m not allowed to send direct messages here. Ask an admin of the workspace to allow it.',
  ],
  ['user_disabled', true, 'The account is deactivated. Give their actions to someone else with `/mag assign`.'],
  ['user_not_found', true, leftUs],
  ['odd_error', false, 'Slack refused the message (odd_error). Ask the operator to find out why.'],
])('%s, to a person: %s', (code, isToPerson, sentence) => {
  expect(whyRefused(code, isToPerson)).toBe(sentence);
});
