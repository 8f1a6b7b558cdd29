import type { Measure } from '../measure.ts';
import { startRapporteur } from '../slack/bots.ts';
import { askerId, keepCommittees } from '../slack/committees.ts';
import { compareAnswers } from '../slack/compare.ts';
import { startSmallSlack } from '../slack/load.ts';
import { startServer } from '../slack/server.ts';

/** `/mag actions` in each of 1,000 committees with 100,000 actions among them, against each of 10 with 1,000. */
export const measure: Measure = {
  name: 'mag-actions-large',
  goal: 1.3,
  better: 'lower',
  run: async () => {
    const server = await startServer();
    const slack = await startSmallSlack();
    try {
      const loadOf = async (name: string, committees: number) => {
        const { db } = await server.database(name);
        const kept = await keepCommittees(db, committees, 100);
        const bot = await startRapporteur(db, slack.apiUrl);
        const channelIds = kept.map((committee) => committee.channelId);
        return { bot, load: { url: bot.url, text: 'actions', userId: askerId, channelIds, requests: 200 } };
      };
      const large = await loadOf('large', 1000);
      const small = await loadOf('small', 10);
      const compared = await compareAnswers(slack, large.load, small.load, 9);
      await large.bot.stop();
      await small.bot.stop();
      return compared;
    } finally {
      await slack.close();
      await server.stop();
    }
  },
};
