import { beforeAll, describe, expect, test } from '@jest/globals';
import { findOwnActions, listActionPage } from '../../../db/actions/actions.ts';
import { lockShares } from '../../../db/actions/shares.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { claimDue, claimUnsettled, listWorkspacesDue } from '../../../db/reminders/deliveries.ts';
import { readDigest } from '../../../db/reminders/digests.ts';
import { findLastToldOfFailures, listFailed } from '../../../db/reminders/notice-list.ts';
import type { PlanSubject } from '../../../db/reminders/notice-plans.ts';
import { findMessageOf, findNextDue } from '../../../db/reminders/notices.ts';
import { findLatestDeparture, recordDeparture } from '../../../db/roster/departures.ts';
import { setTimeZone } from '../../../db/roster/members.ts';
import { listOpenQuestions } from '../../../db/roster/name-questions.ts';
import { findProposedImport } from '../../../db/roster/roster-imports.ts';
import { listOpenVotes } from '../../../db/votes/votes.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { inCommittee, keepManyCommittees } from '../../support/committee/many-committees.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import { rowsRead } from '../../support/databases/rows-read.ts';

const now = new Date('2027-01-12T12:00:00Z');
const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
const teamIds = [workspace.teamId];
const today = '2027-01-12';
const committees = 400;
/** More than one committee has of anything, and less than all of them have of whatever they have one of. */
const most = 150;

onBothDatabases('of 400 committees', (database) => {
  const db = () => database().db;
  let ids: Awaited<ReturnType<typeof inCommittee>>;
  beforeAll(async () => {
    await empty(db());
    await keepManyCommittees(db(), committees, now);
    ids = await inCommittee(db(), 200);
  });

  const expectFewRows = async (work: (db: Connection) => Promise<unknown>) => {
    const read = await rowsRead(db(), work);
    expect(Object.entries(read).filter(([, rows]) => rows > most)).toEqual([]);
  };

  describe('planning again looks at what belongs to the one that changed', () => {
    test.each<[string, () => PlanSubject]>([
      ['a group', () => ({ kind: 'group', groupId: ids.groupId })],
      ['a member', () => ({ kind: 'member', memberId: ids.memberId })],
      ['a vote', () => ({ kind: 'vote', voteId: ids.voteId })],
      ['a meeting', () => ({ kind: 'meeting', meetingId: ids.meetingId })],
      ['a summary', () => ({ kind: 'summary', summaryId: ids.summaryId })],
      ['actions', () => ({ kind: 'actions', actionIds: ids.actionIds })],
      ['the committee', () => ({ kind: 'committee', committeeId: ids.committeeId })],
    ])('%s', async (_what, subject) => {
      await expectFewRows((db) => planNotices(db, subject(), now));
    });
  });

  describe('a question about one committee looks at that one', () => {
    const page = { limit: 10, offset: 0 };
    const claim = { workspaceId: 1, most: 10, leaseSeconds: 60 };
    test.each<[string, (db: Connection) => Promise<unknown>]>([
      ['own actions', (db) => findOwnActions(db, { workspace, channelId: 'C0MANY200', userId: 'U0MANY' }, page)],
      ['open actions', (db) => listActionPage(db, ids.committeeId, { which: 'open', whose: null }, today, page)],
      ['groups', (db) => listGroups(db, ids.committeeId)],
      ['open votes', (db) => listOpenVotes(db, ids.committeeId)],
      ['the week', (db) => readDigest(db, ids.committeeId, { since: now, today, until: '2027-01-20' })],
      ['open questions about names', (db) => listOpenQuestions(db, ids.committeeId)],
      ['the proposed roster', (db) => findProposedImport(db, ids.committeeId)],
      ['what failed', (db) => listFailed(db, ids.committeeId, now, 10)],
      ['when somebody was told of that', (db) => findLastToldOfFailures(db, ids.committeeId, ids.memberId)],
      ['the card of a group', (db) => findMessageOf(db, 'group', ids.groupId)],
      ['who leaves', (db) => recordDeparture(db, { id: ids.memberId, committeeId: ids.committeeId }, 'channel', now)],
      ['who left last', (db) => findLatestDeparture(db, ids.memberId)],
      ['where somebody lives', (db) => setTimeZone(db, workspace, `U${ids.committeeId}N4`, 'Europe/Paris')],
      ['the next that falls due', (db) => findNextDue(db, teamIds, now, new Date('2027-02-12T12:00:00Z'))],
      ['what closes by its date', (db) => lockShares(db, { kind: 'past', teamIds, now })],
      ['which workspaces have something due', (db) => listWorkspacesDue(db, teamIds, now)],
      ['what is due', (db) => claimDue(db, now, claim)],
      ['what nobody knows the end of', (db) => claimUnsettled(db, claim)],
    ])('%s', async (_what, ask) => {
      await expectFewRows(ask);
    });
  });
});
