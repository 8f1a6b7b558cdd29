import type { Fields } from '../../support/fake-slack/fake-slack-workspace.ts';
import { slashCommand } from '../../support/slack-client/payloads.ts';
import { committeeChannel, member, type Sample } from './sample.ts';

const typed = (name: string, text: string, fields: Fields = {}): Sample => ({
  name: `/mag: ${name}`,
  says: 'something',
  payload: (slack) => {
    const { channel = committeeChannel } = fields;
    return { ...slashCommand(slack, { user: member, channel: String(channel), text }), ...fields };
  },
});

export const commands: readonly Sample[] = [
  typed('nothing', ''),
  typed('a space that does not break', 'actions\u00a0all'),
  typed('two lines', 'actions\nall'),
  typed('from an organisation', 'actions', {
    enterprise_id: 'E0GRID',
    enterprise_name: 'Grid Org',
    team_domain: 'committee',
    is_enterprise_install: 'false',
  }),
  typed('without names', 'actions', { team_domain: '', user_name: '', channel_name: '' }),
  typed('in a direct conversation', 'actions', { channel: 'D03IDRIS', channel_name: 'directmessage' }),
  typed('in a private channel', 'help', { channel_name: 'privategroup' }),
  typed('a person as Slack writes them', 'actions <@U03IDRIS|idris.yusuf>'),
  typed('a person without a name', 'actions <@U03IDRIS>'),
  typed('a person of an organisation', 'actions <@W0GRID|grid>'),
  typed('a channel', 'group WG-Language channel <#C0ANOTHER|another>'),
  typed('a channel without a name', 'group WG-Language channel <#C0ANOTHER|>'),
  typed('a user group', 'assign 9 <!subteam^S0GROUP|@group>'),
  typed('everybody', 'actions <!channel> <!here> <!everyone>'),
  typed('an address', 'actions <https://owf.example/plan|owf.example/plan>'),
  typed('an e-mail address', 'actions <mailto:port@owf.example|port@owf.example>'),
  typed('escaped signs', 'actions Quays &amp; Canals &lt;new&gt;'),
];
