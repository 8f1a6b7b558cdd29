import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { saveGroupRole } from '../../db/groups/group-members.ts';
import { addMember, putIntoGroup } from '../../db/roster/members.ts';
import {
  type Allowed,
  may,
  type Right,
  type RightsContext,
  rights,
  type Standing,
  standings,
} from '../../src/domain/access/rights.ts';
import type { Member } from '../../src/domain/roster/member.ts';
import { slackDirectory } from '../../src/slack/client/directory.ts';
import { keepSampleCommittee, type SampleCommittee } from '../support/committee/committee.ts';
import { keepTestGroup } from '../support/committee/groups.ts';
import { empty, onDatabase } from '../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../support/fake-slack/fake-slack-workspace.ts';
import { silentClient } from '../support/fake-slack/silent-client.ts';
import { tries } from './tries.ts';
import type { Attempt, World } from './try.ts';

const all = Object.keys(tries) as Right[];
const cells = all.flatMap((right) =>
  standings.map((standing) => [standing, right, rights[right][standing]] as [Standing, Right, Allowed]),
);
const now = new Date('2027-01-20T12:00:00Z');

class Undo extends Error {}

describe('rights, each tried', () => {
  onDatabase('PostgreSQL', (database) => {
    const db = () => database().db;
    let sample: SampleCommittee;
    let slack: FakeSlack;
    let people: Record<Standing, Member>;

    beforeAll(async () => {
      await empty(db());
      sample = await keepSampleCommittee(db(), now);
      const person = (role: Member['role'], userId: string) =>
        addMember(db(), { committeeId: sample.committee.id, name: `Person ${userId}`, userId, role });
      const lead = await person('member', 'U0LEAD');
      const groupId = await keepTestGroup({ db: db(), committee: sample.committee });
      await putIntoGroup(db(), groupId, [lead.id], now);
      await saveGroupRole(db(), groupId, lead.id, { role: 'lead', liaisonTo: null });
      const bot = await person('member', 'U0APP');
      people = {
        bot: { ...bot, isBot: true },
        stranger: { ...(await person('member', 'U0STRANGER')), isFormer: true },
        external: { ...(await person('member', 'U0EXTERNAL')), isExternal: true },
        guest: { ...(await person('member', 'U0GUEST')), isGuest: true },
        member: await person('member', 'U0MEMBER'),
        lead,
        chair: await person('chair', 'U0CHAIR'),
        secretariat: await person('secretariat', 'U0SECRETARIAT'),
      };
      await db().updateTable('members').set({ formerSince: now }).where('userId', '=', 'U0STRANGER').execute();
      // No bot is on a roster; what is tried as one has a row to belong to.
      await db().updateTable('members').set({ userId: null }).where('userId', '=', 'U0APP').execute();
      await db().updateTable('members').set({ isExternal: true }).where('userId', '=', 'U0EXTERNAL').execute();
      await db().updateTable('members').set({ isGuest: true }).where('userId', '=', 'U0GUEST').execute();
      await db().updateTable('groupMembers').set({ role: 'lead' }).where('memberId', '=', lead.id).execute();
      slack = await startFakeSlack();
      for (const { userId, name, isBot = false } of Object.values(people))
        addPerson(slack.workspace, { id: userId ?? '', name, real_name: name, tz: 'UTC', is_bot: isBot });
      addChannel(slack.workspace, { id: sample.committee.channelId });
    });
    afterAll(() => slack.close());

    /** Tries it, and undoes whatever came of it. */
    async function outcomeOf(attempt: Attempt, by: Member): Promise<'allowed' | 'refused'> {
      let outcome: object = {};
      const trying = db()
        .transaction()
        .execute(async (db) => {
          const directory = slackDirectory(silentClient(slack, slack.workspace.botToken));
          const world: World = { ...sample, db, now, directory };
          outcome = await attempt(world, by);
          throw new Undo();
        });
      await trying.catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
      if (!('because' in outcome)) return 'allowed';
      // Refused for want of the right, and for nothing else.
      expect(['for the secretariat', 'for members', 'not yours', 'no such summary', 'no vote of theirs']).toContain(
        outcome.because,
      );
      return 'refused';
    }

    test.each(cells)('%s: %s? %s', async (standing, right, allowed) => {
      const { own, others } = tries[right];
      expect(own ?? others).toBeDefined();
      if (own) {
        expect(await outcomeOf(own, people[standing])).toBe(allowed === 'no' ? 'refused' : 'allowed');
      }
      if (others) {
        expect(await outcomeOf(others, people[standing])).toBe(allowed === 'yes' ? 'allowed' : 'refused');
      }
    });
  });
});

const someone: RightsContext = { role: 'member', isGuest: false, isExternal: false, isFormer: false };

describe('may', () => {
  test.each<[string, Parameters<typeof may>[0], Right, Allowed]>([
    [
      'a member who was chair and left has no more rights than a stranger',
      { ...someone, role: 'chair', isFormer: true },
      'set the meeting',
      'no',
    ],
    [
      'a guest whom the committee made its secretariat directs',
      { ...someone, role: 'secretariat', isGuest: true },
      'set the meeting',
      'yes',
    ],
    ['a guest brings no summary', { ...someone, isGuest: true }, 'bring a summary', 'no'],
    [
      'somebody of another organisation whom the committee made its chair directs',
      { ...someone, role: 'chair', isExternal: true },
      'set the meeting',
      'yes',
    ],
    [
      'a guest of another organisation has no vote',
      { ...someone, isGuest: true, isExternal: true },
      'cast a vote',
      'no',
    ],
    ['a bot has no right whatever its role', { ...someone, role: 'chair', isBot: true }, 'see the committee', 'no'],
  ])('%s', (_what, by, right, allowed) => {
    expect(may(by, right)).toBe(allowed);
  });

  test('a lead of the group keeps what a member may', () => {
    for (const right of all) {
      if (may(someone, right) !== 'no') expect(may(someone, right, true)).not.toBe('no');
    }
  });
});

describe('the table in docs/rights.md', () => {
  const written = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rights.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [heading, ...lines] = written.filter((cells) => cells.length === standings.length + 1);

  test('has the standings as its columns, and each right once', () => {
    expect(heading?.slice(1).map((cell) => cell.toLowerCase())).toEqual([...standings]);
    expect(lines.map(([right]) => right)).toEqual(Object.keys(rights));
  });

  test.each(cells)('%s: %s? %s', (standing, right, allowed) => {
    const line = lines.find(([name]) => name === right);
    expect(line?.[standings.indexOf(standing) + 1]).toBe(allowed === 'no' ? '–' : allowed);
  });
});
