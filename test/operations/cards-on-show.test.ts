import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Member } from '../../src/domain/member.ts';
import { castVote } from '../../src/operations/cast-vote.ts';
import { deliverNotices } from '../../src/operations/deliver-notices.ts';
import type { Messenger } from '../../src/operations/messenger.ts';
import { openVote } from '../../src/operations/open-vote.ts';
import { redrawVote } from '../../src/operations/redraw-cards.ts';
import { sendingClient, slackMessenger } from '../../src/slack/messenger.ts';
import { keepSampleCommittee, type SampleCommittee } from '../support/committee.ts';
import { empty, onBothDatabases } from '../support/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { addChannel } from '../support/fake-slack-workspace.ts';
import { quietLogger } from '../support/quiet-logger.ts';

const now = new Date('2027-02-01T12:00:00Z');

onBothDatabases('a card that people see before the bot knows of it', (database) => {
  let sample: SampleCommittee;
  let slack: FakeSlack;
  let messenger: Messenger;
  let voteId: number;
  const db = () => database().db;

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), now);
    slack = await startFakeSlack();
    slack.workspace.clock = () => now;
    addChannel(slack.workspace, { id: 'C0PC' });
    const client = sendingClient('xoxb-fake', { slackApiUrl: slack.apiUrl, logger: quietLogger });
    messenger = slackMessenger({ clientOf: () => client, moments: 'plain', clock: () => now, everyMs: 0 });
    const asked = { question: 'Are they approved?', options: ['Yes', 'No'], closes: '19 February' };
    const secretary: Member = { ...sample.lea, role: 'secretariat' };
    const more = { groupId: null, quorum: '', isSecret: false, requestId: 'V1' };
    const outcome = await openVote(db(), { ...asked, ...more }, secretary, now);
    if (outcome.kind !== 'opened') throw new Error('Not opened');
    voteId = outcome.vote.id;
  });
  afterEach(() => slack.close());

  /** As a click on the card does it. */
  const vote = async (by: Member) => {
    await castVote(db(), voteId, 0, by, now);
    await redrawVote(db(), messenger, voteId);
  };
  const card = () => slack.workspace.messages[0]?.text;
  const updates = () => slack.callsOf('chat.update').length;

  test('shows what was done between its posting and its settling', async () => {
    const hasty: Messenger = {
      ...messenger,
      send: async (...letter) => {
        const outcome = await messenger.send(...letter);
        await vote(sample.tunde);
        return outcome;
      },
    };
    await deliverNotices(db(), hasty, now);
    expect(card()).toContain('1 of 4');
  });

  test('shows what was done while its answer was lost', async () => {
    slack.misbehave('chat.postMessage', { kind: 'lose answer' });
    await deliverNotices(db(), messenger, now);
    await vote(sample.tunde);
    await sql`update notices set lease_until = clock_timestamp() where state = 'sending'`.execute(db());
    await deliverNotices(db(), messenger, now);
    expect(card()).toContain('1 of 4');
  });

  test('is not drawn anew where nothing was done', async () => {
    await deliverNotices(db(), messenger, now);
    expect(card()).toContain('0 of 4');
    expect(updates()).toBe(0);
  });
});
