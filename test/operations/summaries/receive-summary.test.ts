import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Posting, receiveSummary } from '../../../src/operations/summaries/receive-summary.ts';
import { slackDirectory } from '../../../src/slack/client/directory.ts';
import { sampleSummary } from '../../support/bot/sample-bot.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';
import { silentClient } from '../../support/fake-slack/silent-client.ts';

const now = new Date('2024-01-16T15:00:00Z');

onBothDatabases('the first summary of a channel', (database) => {
  let slack: FakeSlack;
  const db = () => database().db;
  const receive = (more: Partial<Posting> = {}) =>
    receiveSummary(
      db(),
      {
        actor: { workspace: { teamId: 'T0COMMITTEE', enterpriseId: null }, channelId: 'C0PC', userId: 'U0LEA' },
        messageTs: '1705417200.000031',
        fileId: null,
        editedTs: null,
        permalink: async () => null,
        posted: { kind: 'message', text: sampleSummary },
        ...more,
      },
      slackDirectory(silentClient(slack, slack.workspace.botToken)),
      now,
    );
  const committees = () => db().selectFrom('committees').select(['id', 'channelId', 'name']).execute();
  const members = () => db().selectFrom('members').select(['committeeId', 'userId', 'role']).execute();

  beforeEach(async () => {
    await empty(db());
    slack = await startFakeSlack();
    addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea Baumann', tz: 'UTC' });
    addChannel(slack.workspace, { id: 'C0PC', name: 'programme', members: ['U0LEA'] });
  });
  afterEach(() => slack.close());

  test('makes the channel a committee, and its poster the secretariat', async () => {
    expect(await receive()).toMatchObject({ kind: 'kept' });
    const [committee] = await committees();
    expect(committee).toMatchObject({ channelId: 'C0PC', name: 'programme' });
    expect(await members()).toEqual([{ committeeId: committee?.id, userId: 'U0LEA', role: 'secretariat' }]);
  });

  test('that cannot be saved leaves neither committee nor member', async () => {
    // No database takes this character in a text.
    await expect(receive({ fileId: '\u0000' })).rejects.toThrow();
    expect([await committees(), await members()]).toEqual([[], []]);
  });

  test('that is none leaves neither', async () => {
    expect(await receive({ posted: { kind: 'message', text: 'Who brings the cake?' } })).toMatchObject({
      kind: 'not a summary',
    });
    expect([await committees(), await members()]).toEqual([[], []]);
  });
});
