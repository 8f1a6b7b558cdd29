import { beforeEach, expect, test } from '@jest/globals';
import { findOrCreateCommittee } from '../../../db/committee/committees.ts';
import type { Committee } from '../../../src/domain/committee/committee.ts';
import type { Member, Person } from '../../../src/domain/roster/member.ts';
import { leaveCommittee } from '../../../src/operations/departures/leave-committee.ts';
import { ensureMember } from '../../../src/operations/roster/ensure-member.ts';
import { personOf } from '../../support/committee/people.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2027-01-12T10:00:00Z');

onBothDatabases('taking a seat', (database) => {
  let committee: Committee;
  const db = () => database().db;
  const comes = async (userId: string, more: Partial<Person> = {}, bringsSummary = true): Promise<Member> => {
    const member = await ensureMember(db(), committee, personOf({ userId, name: userId, ...more }), now, {
      bringsSummary,
    });
    if ('because' in member) throw new Error(`Refused: ${member.because}`);
    return member;
  };

  beforeEach(async () => {
    await empty(db());
    const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
    committee = await findOrCreateCommittee(db(), workspace, { channelId: 'C0PC', name: 'Programme Committee' }, now);
  });

  test('who brings the first summary is the secretariat, unless they are a guest or of another organisation', async () => {
    expect((await comes('U0GUEST', { isGuest: true })).role).toBe('member');
    expect((await comes('U0EXTERNAL', { isExternal: true })).role).toBe('member');
    expect((await comes('U0LOOKS', {}, false)).role).toBe('member');
    await db().deleteFrom('members').where('userId', '=', 'U0LOOKS').execute();
    expect((await comes('U0VERA')).role).toBe('secretariat');
    expect((await comes('U0JON')).role).toBe('member');
  });

  test('a bot, and who is unknown to Slack, has no seat', async () => {
    const unknown = { kind: 'refused', because: 'unknown person' };
    const slackbot = personOf({ userId: 'USLACKBOT', name: 'Slackbot', isBot: true });
    expect(await ensureMember(db(), committee, slackbot, now, { bringsSummary: true })).toEqual(unknown);
    expect(await ensureMember(db(), committee, undefined, now, { bringsSummary: true })).toEqual(unknown);
    expect(await db().selectFrom('members').select('id').execute()).toEqual([]);
  });

  test('where the secretariat has left, a newcomer is not given the committee', async () => {
    const vera = await comes('U0VERA');
    await comes('U0INES');
    await leaveCommittee(db(), vera, 'channel', null, now);
    expect((await comes('U0JON')).role).toBe('member');
  });
});
