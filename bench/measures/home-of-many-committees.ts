import { keepManyCommittees } from '../../test/support/committee/many-committees.ts';
import { statementsOf } from '../../test/support/databases/statements-of.ts';
import { startFakeSlack } from '../../test/support/fake-slack/fake-slack.ts';
import { addChannel, addPerson, newWorkspace } from '../../test/support/fake-slack/fake-slack-workspace.ts';
import { slackClient } from '../../test/support/slack-client/slack-client.ts';
import { median, round3 } from '../in-turns.ts';
import type { Measure } from '../measure.ts';
import { startRapporteur, token } from '../slack/bots.ts';
import { signingSecret } from '../slack/load.ts';
import { startServer } from '../slack/server.ts';

const rounds = 20;

/**
 * The Home tab of somebody in 100 committees against that of somebody in one, over signed HTTP and PostgreSQL: by the time from the opening
 * to the drawing. Beside it the statements and the calls of Slack that the first opening took; later ones find answers kept.
 */
export const measure: Measure = {
  name: 'home-of-many-committees',
  goal: 3,
  better: 'lower',
  run: async () => {
    const server = await startServer();
    try {
      const openings = async (name: string, committees: number) => {
        const { db } = await server.database(name);
        const slack = await startFakeSlack({ workspace: { ...newWorkspace(), botToken: token } });
        addPerson(slack.workspace, { id: 'U0MANY', name: 'maud', real_name: 'Maud Nyland', tz: 'UTC' });
        for (let nth = 1; nth <= committees; nth += 1) addChannel(slack.workspace, { id: `C0MANY${nth}` });
        await keepManyCommittees(db, committees, new Date());
        const bot = await startRapporteur(db, slack.apiUrl);
        const people = slackClient(slack, { url: bot.url, signingSecret });
        const open = async () => {
          const drawn = slack.callsOf('views.publish').length;
          const began = performance.now();
          await people.openHome('U0MANY');
          await slack.until(() => slack.callsOf('views.publish').length > drawn, 'the Home tab');
          return performance.now() - began;
        };
        const statements = await statementsOf(open);
        const calls = slack.calls.length;
        const times: number[] = [];
        for (let round = 0; round < rounds; round += 1) times.push(await open());
        await bot.stop();
        await slack.close();
        return { statements, calls, ms: median(times) };
      };
      const many = await openings('hundred', 100);
      const one = await openings('one', 1);
      return {
        ratio: round3(many.ms / one.ms),
        manyMs: round3(many.ms),
        oneMs: round3(one.ms),
        statements: `${many.statements} against ${one.statements}`,
        calls: `${many.calls} against ${one.calls}`,
      };
    } finally {
      await server.stop();
    }
  },
};
