import { beforeEach, expect, test } from '@jest/globals';
import { keepCommittee } from '../../db/committees.ts';
import type { Committee } from '../../src/domain/committee.ts';
import { leaveCommittee } from '../../src/operations/leave-committee.ts';
import { takeSeat } from '../../src/operations/take-seat.ts';
import { empty, onBothDatabases } from '../support/databases.ts';
import { personOf } from '../support/people.ts';

const now = new Date('2027-01-12T10:00:00Z');

onBothDatabases('taking a seat', (database) => {
  let committee: Committee;
  const db = () => database().db;
  const comes = (userId: string, isGuest = false) =>
    takeSeat(db(), committee, personOf({ userId, name: userId, isGuest }), now);

  beforeEach(async () => {
    await empty(db());
    const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
    committee = await keepCommittee(db(), workspace, { channelId: 'C0PC', name: 'Programme Committee' }, now);
  });

  test('the first who is no guest is the secretariat', async () => {
    expect((await comes('U0GUEST', true)).role).toBe('member');
    expect((await comes('U0VERA')).role).toBe('secretariat');
    expect((await comes('U0JON')).role).toBe('member');
  });

  test('where the secretariat has left, a newcomer is not given the committee', async () => {
    const vera = await comes('U0VERA');
    await comes('U0INES');
    await leaveCommittee(db(), vera, 'channel', null, now);
    expect((await comes('U0JON')).role).toBe('member');
  });
});
