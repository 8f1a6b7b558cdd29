import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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

  describe('whom it mentions is called by name, never by an id', () => {
    const text = [
      '*Programme board*',
      '16 January 2024, 14:00 UTC',
      '',
      '*Participants*',
      '• <@U0LEA>',
      '• <@U0INES|ines>',
      '• <@U0GONE>',
      '',
      '*Action items*',
      '• <@U0INES> to ask <@U0LEA> about <#C0PC>, <#C0SECRET|> and <!subteam^S012>',
      '• <@U0GONE> to paint the pier',
      '• Bo of @W3C to write',
    ].join('\n');
    const drafts = () => db().selectFrom('summaries').select(['draft', 'sourceText', 'name']).execute();

    test.each<[string, Posting['posted']]>([
      ['in a message', { kind: 'message', text }],
      ['in a file', { kind: 'file', name: 'minutes.md', mimetype: 'text/markdown', bytes: Buffer.from(text) }],
    ])('%s', async (_where, posted) => {
      addPerson(slack.workspace, { id: 'U0INES', name: 'ines', real_name: 'Ines Okafor', tz: 'UTC' });
      addChannel(slack.workspace, { id: 'C0SECRET', name: 'secret', members: ['U0INES'], kind: 'private' });
      expect(await receive({ posted })).toMatchObject({ kind: 'kept' });
      const [kept] = await drafts();
      expect(JSON.stringify(kept)).not.toMatch(/U0INES|U0LEA|U0GONE|C0PC|C0SECRET|S012|secret/);
      expect(kept?.draft.summary.participants.map(({ name }) => name)).toEqual(['Lea Baumann', 'Ines Okafor']);
      expect(
        kept?.draft.summary.actions.map(({ text: task, owners }) => [task, owners.map(({ name }) => name)]),
      ).toEqual([
        [
          'Ines Okafor to ask Lea Baumann about #programme, a channel not known here and a group not known here',
          ['Ines Okafor'],
        ],
        ['somebody not known here to paint the pier', ['somebody not known here']],
        ['Bo of @W3C to write', []],
      ]);
    });
  });
});
