import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { tick } from '../../../db/actions/shares.ts';
import { addMeeting } from '../../../db/meetings/meetings.ts';
import { linkMember, setRole } from '../../../db/roster/members.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { moveDeadline } from '../../../src/operations/actions/move-deadline.ts';
import { takeAction } from '../../../src/operations/actions/take-action.ts';
import { findFeed } from '../../../src/operations/committee/find-feed.ts';
import {
  renewCommitteeCalendar,
  renewOwnCalendar,
  showCalendars,
} from '../../../src/operations/committee/show-calendars.ts';
import { cancelMeeting } from '../../../src/operations/meetings/set-meeting.ts';
import type { Directory } from '../../../src/operations/ports/directory.ts';
import { slackDirectory } from '../../../src/slack/client/directory.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';
import { silentClient } from '../../support/fake-slack/silent-client.ts';

const now = new Date('2027-01-12T12:00:00Z');

onBothDatabases('calendars that people follow', (database) => {
  let sample: SampleCommittee;
  const db = () => database().db;
  let slack: FakeSlack;
  let directory: Directory;

  beforeAll(async () => {
    slack = await startFakeSlack();
    for (const id of ['U0LEA', 'U0TUNDE', 'U0SINA', 'U0SAM'])
      addPerson(slack.workspace, { id, name: id, real_name: id, tz: 'UTC' });
    addChannel(slack.workspace, { id: 'C0PC' });
    directory = slackDirectory(silentClient(slack, slack.workspace.botToken));
  });
  afterAll(() => slack.close());

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), now);
  });

  const act = (
    text: string,
    due: '2027-01-27' | null,
    share: 'each' | 'any' | 'member',
    ...owners: Parameters<typeof keepAction>[2]['owners']
  ) => keepAction(db(), sample.committee, { text, due, share, owners }, now);
  /** The deadlines at this address; undefined where it is none. */
  const deadlines = async (token: string) => {
    const feed = await findFeed(db(), 'T0COMMITTEE', token, directory, now);
    return feed?.kind === 'mine' ? feed.deadlines.map(({ action }) => action.text) : undefined;
  };
  const addresses = async (of = sample.tunde) => {
    const shown = await showCalendars(db(), of);
    if (shown.kind === 'refused') throw new Error(`${of.name} may have a calendar`);
    return shown;
  };

  test('a member’s own shows his open deadlines, as one of a group too, and nobody else’s', async () => {
    await act('His own', '2027-01-27', 'member', sample.tunde);
    await act('Each of the group', '2027-01-27', 'each', sample.members);
    await act('Without a day', null, 'member', sample.tunde);
    await act('Another’s', '2027-01-27', 'member', sample.sina);
    const { mine } = await addresses();
    expect(await deadlines(mine)).toEqual(['His own', 'Each of the group']);
  });

  test('it loses what is done, what he has done his part of, and what another took', async () => {
    const own = await act('His own', '2027-01-27', 'member', sample.tunde);
    const each = await act('Each of the group', '2027-01-27', 'each', sample.members);
    const any = await act('Any one', '2027-01-27', 'any', sample.members);
    const { mine } = await addresses();
    expect(await deadlines(mine)).toHaveLength(3);
    await takeAction(db(), any, sample.sina, now);
    await tick(db(), each, sample.tunde.id, now);
    expect(await deadlines(mine)).toEqual(['His own']);
    await completeAction(db(), own, sample.tunde, now);
    expect(await deadlines(mine)).toEqual([]);
  });

  test('a deadline that is moved is a later version of the same entry', async () => {
    await setRole(db(), sample.lea.id, 'secretariat');
    const id = await act('His own', '2027-01-27', 'member', sample.tunde);
    const { mine } = await addresses();
    const versions = async () => {
      const feed = await findFeed(db(), 'T0COMMITTEE', mine, directory, now);
      return feed?.kind === 'mine' ? feed.deadlines.map(({ action, changes }) => [action.id, changes, action.due]) : [];
    };
    expect(await versions()).toEqual([[id, 0, '2027-01-27']]);
    await moveDeadline(db(), id, '3 February', { ...sample.lea, role: 'secretariat' }, now);
    expect(await versions()).toEqual([[id, 1, '2027-02-03']]);
  });

  test('the committee’s shows its meetings, those called off among them, and no one’s actions', async () => {
    await act('His own', '2027-01-27', 'member', sample.tunde);
    await addMeeting(db(), { committeeId: sample.committee.id, day: '2027-02-02', startsAt: null });
    await addMeeting(db(), { committeeId: sample.committee.id, day: '2025-02-02', startsAt: null });
    const { committee } = await addresses();
    expect(await findFeed(db(), 'T0COMMITTEE', committee, directory, now)).toMatchObject({
      kind: 'committee',
      meetings: [{ day: '2027-02-02', cancelledAt: null }],
    });
    await cancelMeeting(db(), { ...sample.lea, role: 'secretariat' }, now);
    expect(await findFeed(db(), 'T0COMMITTEE', committee, directory, now)).toMatchObject({
      meetings: [{ day: '2027-02-02', cancelledAt: now, sequence: 1 }],
    });
    expect(JSON.stringify(await findFeed(db(), 'T0COMMITTEE', committee, directory, now))).not.toContain('His own');
  });

  test('addresses are asked for again and stay, also by two at the same moment', async () => {
    const [one, other, leas] = await Promise.all([addresses(), addresses(), addresses(sample.lea)]);
    expect(other).toEqual(one);
    expect(leas.committee).toBe(one.committee);
    expect(leas.mine).not.toBe(one.mine);
    // 24 bytes: more than anybody can try.
    expect([one.mine, one.committee].every((token) => /^[\w-]{32}$/.test(token))).toBe(true);
  });

  test('a new address of one’s own ends the old one, and no other', async () => {
    const before = await addresses();
    const after = await renewOwnCalendar(db(), sample.tunde, now);
    if (after.kind === 'refused') throw new Error('Tunde may');
    expect(after.mine).not.toBe(before.mine);
    expect(after.committee).toBe(before.committee);
    expect(await findFeed(db(), 'T0COMMITTEE', before.mine, directory, now)).toBeUndefined();
    expect(await deadlines(after.mine)).toEqual([]);
  });

  test('a new address of the committee’s is for the secretariat and the chair to give', async () => {
    const before = await addresses();
    expect(await renewCommitteeCalendar(db(), sample.tunde, now)).toMatchObject({ because: 'for the secretariat' });
    expect((await addresses()).committee).toBe(before.committee);
    const renewed = await renewCommitteeCalendar(db(), { ...sample.lea, role: 'chair' }, now);
    expect(renewed).toMatchObject({ kind: 'calendars' });
    expect(await findFeed(db(), 'T0COMMITTEE', before.committee, directory, now)).toBeUndefined();
    expect((await addresses()).committee).not.toBe(before.committee);
  });

  test('nor has who was taken for a member by mistake, once the right person is', async () => {
    const { mine } = await addresses();
    const himself = { userId: 'U0TUNDE', timeZone: null, isGuest: false, isExternal: false };
    await linkMember(db(), sample.tunde.id, himself);
    expect(await deadlines(mine)).toEqual([]);
    await linkMember(db(), sample.tunde.id, { ...himself, userId: 'U0ANOTHER' });
    expect(await findFeed(db(), 'T0COMMITTEE', mine, directory, now)).toBeUndefined();
  });

  test.each([
    ['the workspace', { userId: null }],
    ['the committee', { formerSince: now }],
  ])('who has left %s has no calendar', async (_what, left) => {
    const { mine } = await addresses();
    await db().updateTable('members').set(left).where('id', '=', sample.tunde.id).execute();
    expect(await findFeed(db(), 'T0COMMITTEE', mine, directory, now)).toBeUndefined();
  });

  test.each(['', ' ', 'null', '%', "' or true --", 'x'.repeat(5000), '\u0000'])('no address: %j', async (token) => {
    await addresses();
    expect(await findFeed(db(), 'T0COMMITTEE', token, directory, now)).toBeUndefined();
  });

  test('one’s own shows nothing to who is not in the private channel', async () => {
    await act('Send comments', '2027-01-27', 'member', sample.tunde);
    const calendars = await showCalendars(db(), sample.tunde);
    if (calendars.kind === 'refused') throw new Error('No calendars');
    const room = addChannel(slack.workspace, { id: 'C0PC', kind: 'private' });
    const asked = slackDirectory(silentClient(slack, slack.workspace.botToken));
    expect(await findFeed(db(), 'T0COMMITTEE', calendars.mine, asked, now)).toMatchObject({ deadlines: [{}] });
    room.members.splice(room.members.indexOf('U0TUNDE'), 1);
    const later = new Date(now.getTime() + 61_000);
    expect(await findFeed(db(), 'T0COMMITTEE', calendars.mine, asked, later)).toBeUndefined();
    addChannel(slack.workspace, { id: 'C0PC' });
  });
});
