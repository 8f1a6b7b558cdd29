import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { onBothDatabases } from '../support/databases.ts';
import { idOf, type PublishedBot, startPublishedBot } from '../support/sample-bot.ts';

const other = { teamId: 'T0OTHER', botUserId: 'U0OTHERBOT', botId: 'B0OTHER', botToken: 'xoxb-other' };
const tereza = idOf('tereza');

describe('two workspaces on one database, with channels and people of the same ids', () => {
  onBothDatabases('each with a bot of its own', (database) => {
    let ours: PublishedBot;
    let theirs: PublishedBot;

    beforeEach(async () => {
      ours = await startPublishedBot(database().db);
      theirs = await startPublishedBot(database().db, { installed: other });
    });
    afterEach(async () => {
      await ours.stop();
      await theirs.stop();
    });

    /** What the table has of the rows of each workspace, ours first. */
    const membersCalled = (userId: string) =>
      database()
        .db.selectFrom('members')
        .where('userId', '=', userId)
        .select(['isGuest', 'timeZone'])
        .orderBy('committeeId')
        .execute();

    test('who moves or becomes a guest in the one stays as they are in the other', async () => {
      const before = await membersCalled(tereza);
      await theirs.event({ type: 'user_change', user: { id: tereza, tz: 'Pacific/Apia', is_restricted: true } });
      expect(await membersCalled(tereza)).toEqual([before[0], { isGuest: true, timeZone: 'Pacific/Apia' }]);
    });
  });
});
