import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { findOrCreateCommittee } from '../../db/committee/committees.ts';
import { addMember } from '../../db/roster/members.ts';
import { exportOf } from '../../src/cli/export.ts';
import { forget } from '../../src/cli/forget.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../support/committee/committee.ts';
import { allRows, findEverywhere } from '../support/databases/all-rows.ts';
import { empty, onDatabase } from '../support/databases/databases.ts';

const now = new Date('2027-01-12T12:00:00Z');

describe('rapporteur forget and export', () => {
  onDatabase('PostgreSQL', (database) => {
    let printed: string[];
    let sample: SampleCommittee;
    let other: { readonly id: number };
    const before = process.env.DATABASE_URL;

    beforeEach(async () => {
      const { db, url } = database();
      await empty(db);
      sample = await keepSampleCommittee(db, now);
      await keepAction(db, sample.committee, { text: 'Ask Tunde Abara', due: null, owners: [sample.lea] }, now);
      const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
      other = await findOrCreateCommittee(db, workspace, { channelId: 'C0BOARD', name: 'Board' }, now);
      for (const [name, userId] of [
        ['Tunde Abara', 'U0TUNDE'],
        ['Sam Whitlock', 'U0SAM'],
      ] as const)
        await addMember(db, { committeeId: other.id, name, userId });
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

    test('says what it would do, and does it with --yes alone', async () => {
      const { db } = database();
      const rows = await allRows(db);
      expect(await forget({ person: 'U0TUNDE' }, now)).toBe(0);
      expect(printed.join('\n')).toMatch(/in Programme Committee .*\n.*in Board .*\nTable +Deleted +Anonymized\n/);
      expect(printed.join('\n')).toMatch(/members +0 +2\n.*Nothing has changed/s);
      expect(await allRows(db)).toEqual(rows);

      expect(await forget({ person: 'Abara, Tunde', yes: true }, now)).toBe(0);
      expect(printed.join('\n')).toContain('Forgotten.');
      expect(printed.at(-1)).toContain('Messages in Slack keep the name');
      expect(await findEverywhere(db, 'Tunde')).toEqual([]);
      expect(await findEverywhere(db, 'Ask a former member')).toHaveLength(1);
    });

    test('in one committee alone where that is asked', async () => {
      expect(await forget({ person: 'Tunde Abara', committee: 'C0BOARD', yes: true }, now)).toBe(0);
      const left = await database()
        .db.selectFrom('members')
        .where('userId', '=', 'U0TUNDE')
        .select('committeeId')
        .execute();
      expect(left).toEqual([{ committeeId: sample.committee.id }]);
    });

    test('of several who are called so lists them, and forgets the one whose number is given', async () => {
      const { db } = database();
      expect(await forget({ person: 'Sam Whitlock', yes: true }, now)).toBe(1);
      expect(printed).toEqual([
        'Several people are called “Sam Whitlock”. Give one by Slack id or roster number:',
        expect.stringMatching(/^ {2}\d+ {2}Sam Whitlock {2}not in Slack {2}in Programme Committee \(\d+\)$/),
        expect.stringMatching(/^ {2}\d+ {2}Sam Whitlock {2}U0SAM {2}in Board \(\d+\)$/),
      ]);
      expect(await forget({ person: String(sample.sam.id), yes: true }, now)).toBe(0);
      expect(await db.selectFrom('members').where('name', '=', 'Sam Whitlock').select('userId').execute()).toEqual([
        { userId: 'U0SAM' },
      ]);
    });

    test.each([
      [{ person: 'Nobody Here' }, 'No one on a roster is called “Nobody Here”'],
      [{ person: 'Tunde Abara', committee: 'Choir' }, 'No committee is called “Choir”'],
      [{ committee: 'Choir' }, 'No committee is called “Choir”'],
      [{}, 'Say what to forget'],
    ] as const)('of %j says what is missing', async (options, words) => {
      const rows = await allRows(database().db);
      expect(await forget({ ...options, yes: true }, now)).toBe(1);
      expect(printed.join('\n')).toContain(words);
      expect(await allRows(database().db)).toEqual(rows);
    });

    test('a committee is counted, and deleted with --yes alone', async () => {
      const { db } = database();
      expect(await forget({ committee: 'board' }, now)).toBe(0);
      expect(printed.join('\n')).toMatch(
        /Board {2}\(workspace T0COMMITTEE.*members +2 +0\n.*Nothing has been deleted/s,
      );
      expect(await db.selectFrom('committees').select('name').execute()).toHaveLength(2);
      expect(await forget({ committee: String(other.id), yes: true }, now)).toBe(0);
      expect(await db.selectFrom('committees').select('name').execute()).toEqual([{ name: 'Programme Committee' }]);
    });

    test('export writes a file that its owner alone can read, also over one that others could', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'export-'));
      const out = join(folder, 'tunde.json');
      writeFileSync(out, 'x'.repeat(100_000), { mode: 0o644 });
      expect(await exportOf({ person: 'U0TUNDE', out }, now)).toBe(0);
      expect(statSync(out).mode & 0o777).toBe(0o600);
      const exported = JSON.parse(readFileSync(out, 'utf8'));
      rmSync(folder, { recursive: true });
      expect(exported).toMatchObject({
        exportedAt: '2027-01-12T12:00:00.000Z',
        names: ['Tunde Abara'],
        slackUserIds: ['U0TUNDE'],
        committees: [
          {
            name: 'Programme Committee',
            records: { members: [{ name: 'Tunde Abara', time_zone: 'Africa/Lagos' }] },
            mentions: [{ table: 'actions', column: 'text', lines: ['Ask Tunde Abara'] }],
          },
          { name: 'Board' },
        ],
      });
    });
  });
});
