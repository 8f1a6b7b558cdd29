import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Member } from '../../../src/domain/roster/member.ts';
import { redrawVote } from '../../../src/operations/delivery/redraw-cards.ts';
import type { Messenger } from '../../../src/operations/ports/messenger.ts';
import { castVote } from '../../../src/operations/votes/cast-vote.ts';
import { type Deliveries, startDeliveries } from '../../support/bot/deliveries.ts';
import { askVote } from '../../support/committee/vote.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2027-02-01T12:00:00Z');

onBothDatabases('a card that people see before the bot knows of it', (database) => {
  let pc: Deliveries;
  let voteId: number;
  const db = () => database().db;

  beforeEach(async () => {
    pc = await startDeliveries(db(), now);
    voteId = (await askVote(db(), { ...pc.lea, role: 'secretariat' }, now)).id;
  });
  afterEach(() => pc.slack.close());

  /** As a click on the card does it. */
  const vote = async (by: Member) => {
    await castVote(db(), voteId, 0, by, now);
    await redrawVote(db(), pc.messenger, voteId);
  };
  const card = () => pc.slack.workspace.messages[0]?.text;
  const updates = () => pc.slack.callsOf('chat.update').length;

  test('shows what was done between its posting and its settling', async () => {
    const hasty: Messenger = {
      ...pc.messenger,
      send: async (...content) => {
        const outcome = await pc.messenger.send(...content);
        await vote(pc.tunde);
        return outcome;
      },
    };
    await pc.deliver(now, hasty);
    expect(card()).toContain('1 of 4');
  });

  test('shows what was done while its answer was lost', async () => {
    pc.slack.misbehave('chat.postMessage', { kind: 'lose answer' });
    await pc.deliver();
    await vote(pc.tunde);
    await pc.leasesEnd();
    await pc.deliver();
    expect(card()).toContain('1 of 4');
  });

  test('is not drawn anew where nothing was done', async () => {
    await pc.deliver();
    expect(card()).toContain('0 of 4');
    expect(updates()).toBe(0);
  });
});
