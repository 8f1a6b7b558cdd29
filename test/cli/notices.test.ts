import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { linkMember } from '../../db/roster/members.ts';
import { notices } from '../../src/cli/notices.ts';
import { planNotices } from '../../src/operations/planning/plan-notices.ts';
import { keepAction, keepSampleCommittee } from '../support/committee/committee.ts';
import { empty, onDatabase } from '../support/databases/databases.ts';

const planned = new Date('2027-01-12T12:00:00Z');

describe('rapporteur notices', () => {
  onDatabase('PostgreSQL', (database) => {
    let printed: string[];
    const before = process.env.DATABASE_URL;

    beforeEach(async () => {
      const { db, url } = database();
      await empty(db);
      const { committee, lea, tunde, sam } = await keepSampleCommittee(db, planned);
      await linkMember(db, sam.id, { userId: 'U0SAM', timeZone: 'UTC', isGuest: false, isExternal: false });
      const texts = [
        [lea, 'Send comments'],
        [tunde, 'Book\n\u001b[2J a room'],
        [sam, 'Write'],
      ] as const;
      for (const [owner, text] of texts)
        await keepAction(db, committee, { text, due: '2027-01-27', owners: [owner] }, planned);
      await planNotices(db, { kind: 'committee', committeeId: committee.id }, planned);
      const ofMember = (id: number) =>
        db.updateTable('notices').where('memberId', '=', id).where('reason', '=', '7 days before');
      await ofMember(lea.id).set({ state: 'failed', why: 'The account is deactivated.' }).execute();
      await ofMember(tunde.id).set({ state: 'sending', why: 'No answer came from Slack.' }).execute();
      printed = [];
      jest.spyOn(console, 'log').mockImplementation((line: unknown) => void printed.push(String(line)));
      jest.spyOn(console, 'error').mockImplementation((line: unknown) => void printed.push(String(line)));
      process.env.DATABASE_URL = url;
    });
    afterEach(() => {
      jest.restoreAllMocks();
      if (before === undefined) delete process.env.DATABASE_URL;
      else process.env.DATABASE_URL = before;
    });

    test('says what is late, being sent and failed, with why, and how much waits', async () => {
      expect(await notices({}, new Date('2027-01-20T12:00:00Z'))).toBe(0);
      const shown = printed.map((line) => line.replace(/#\d+/, '#N'));
      expect(shown.toSorted()).toEqual([
        '9 waiting, the next at 2027-01-26T08:00:00.000Z.',
        'failed   2027-01-20T08:00  Programme Committee  Lea Baumann  action  #N Send comments  7 days before  (The account is deactivated.)',
        'late     2027-01-20T09:00  Programme Committee  Sam Whitlock  action  #N Write  7 days before',
        'sending  2027-01-20T08:00  Programme Committee  Tunde Abara  action  #N Book [2J a room  7 days before  (No answer came from Slack.)',
      ]);
    });

    test('--dry-run says what would be sent that day, to whom, and sends nothing', async () => {
      expect(await notices({ dryRun: '2027-01-26' })).toBe(0);
      expect(printed).toHaveLength(5);
      expect(printed.join('\n')).toMatch(/Lea Baumann .* 1 day before\n.*Tunde Abara .*\n.*Sam Whitlock /);
      expect(printed.at(-2)).toBe('3 would be sent on 2027-01-26 (UTC), grouped by person. Nothing was sent.');
      expect(await database().db.selectFrom('notices').where('state', '=', 'delivered').select('id').execute()).toEqual(
        [],
      );
    });

    test('--dry-run of today has what is late too', async () => {
      expect(await notices({ dryRun: 'today' }, new Date('2027-01-21T12:00:00Z'))).toBe(0);
      expect(printed.join('\n')).toMatch(/Sam Whitlock .* 7 days before\n1 would be sent on 2027-01-21/);
    });

    test('what is no day is refused in words', async () => {
      expect(await notices({ dryRun: '30 February' })).toBe(1);
      expect(printed).toEqual(["I couldn't read “30 February” as a day. Write it as 2027-01-26, or today."]);
    });
  });
});
