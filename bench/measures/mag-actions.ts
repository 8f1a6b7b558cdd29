import type { Measure } from '../measure.ts';
import { startBareBot, startRapporteur } from '../slack/bots.ts';
import { askerId, keepCommittees } from '../slack/committees.ts';
import { compareAnswers } from '../slack/compare.ts';
import { startSmallSlack } from '../slack/load.ts';
import { startServer } from '../slack/server.ts';

/**
 * `/mag actions` of somebody with fifty, over signed HTTP and PostgreSQL, until the answer is at its response_url; against a bare
 * Bolt handler that reads fifty rows in one statement and answers with their text.
 */
export const measure: Measure = {
  name: 'mag-actions',
  goal: 1.5,
  better: 'lower',
  run: async () => {
    const server = await startServer();
    const slack = await startSmallSlack();
    try {
      const { db, url } = await server.database('fifty');
      const [committee] = await keepCommittees(db, 1, 50);
      if (!committee) throw new Error('There is no committee');
      const ours = await startRapporteur(db, slack.apiUrl);
      const bare = await startBareBot(url, committee.id, slack.apiUrl);
      const load = { text: 'actions', userId: askerId, channelIds: [committee.channelId], requests: 200 };
      const compared = await compareAnswers(slack, { ...load, url: ours.url }, { ...load, url: bare.url }, 15);
      await ours.stop();
      await bare.stop();
      return compared;
    } finally {
      await slack.close();
      await server.stop();
    }
  },
};
