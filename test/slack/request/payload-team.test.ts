import { describe, expect, test } from '@jest/globals';
import { isOurs } from '../../../src/slack/request/payload-team.ts';

const own = { teamId: 'T0OURS', enterpriseId: null, botId: 'B0OURS', botUserId: 'U0BOT' };
const installation = (team_id: string | null, is_enterprise_install = false) => ({ team_id, is_enterprise_install });
const stranger = { id: 'U0STRANGER', team_id: 'T0OTHER' };

describe('sent to our installation', () => {
  test.each<[string, object]>([
    ['an event', { team_id: 'T0OURS', authorizations: [installation('T0OURS')] }],
    [
      'an event from the other side of a shared channel',
      { team_id: 'T0OTHER', authorizations: [installation('T0OURS')] },
    ],
    ['an event that names no installation', { team_id: 'T0OURS', authorizations: [] }],
    ['the same from a shared channel', { team_id: 'T0OTHER', context_team_id: 'T0OURS' }],
    ['a command', { team_id: 'T0OURS', is_enterprise_install: 'false' }],
    ['a click', { team: { id: 'T0OURS' }, user: { id: 'U0LEA', team_id: 'T0OURS' } }],
    ['a click of somebody of another organisation', { team: { id: 'T0OURS' }, user: stranger }],
    ['the same, were Slack to name theirs', { team: { id: 'T0OTHER' }, user: stranger, message: { bot_id: 'B0OURS' } }],
    ['a window sent from the other side', { team: { id: 'T0OTHER' }, view: { app_installed_team_id: 'T0OURS' } }],
    ['a click in such a window', { team: { id: 'T0OTHER' }, actions: [], view: { app_installed_team_id: 'T0OURS' } }],
    ['a click in a window of our bot', { team: { id: 'T0OTHER' }, actions: [], view: { bot_id: 'B0OURS' } }],
  ])('%s', (_what, body) => expect(isOurs(body, own)).toBe(true));
});

describe('not sent to our installation', () => {
  test.each<[string, unknown]>([
    ['an event of another', { team_id: 'T0OURS', authorizations: [installation('T0OTHER')] }],
    [
      'an event of an installation for a whole organisation',
      { team_id: 'T0OURS', authorizations: [installation('T0OURS', true)] },
    ],
    ['an event of one that names no workspace', { team_id: 'T0OURS', authorizations: [installation(null)] }],
    ['a command of another', { team_id: 'T0OTHER' }],
    ['a command of a whole organisation', { team_id: 'T0OURS', is_enterprise_install: 'true' }],
    ['a click of another', { team: { id: 'T0OTHER' }, user: stranger, message: { bot_id: 'B0OTHER' } }],
    ['a click that names no workspace', { team: null, user: { id: 'U0LEA', team_id: 'T0OURS' } }],
    ['a window of another', { team: { id: 'T0OURS' }, view: { app_installed_team_id: 'T0OTHER', bot_id: 'B0OTHER' } }],
    ['nothing at all', null],
  ])('%s', (_what, body) => expect(isOurs(body, own)).toBe(false));
});
