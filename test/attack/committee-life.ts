import type { Kysely } from 'kysely';
import { findActionByNumber } from '../../db/actions/actions.ts';
import { findCommitteeOf } from '../../db/committee/committees.ts';
import { findMember } from '../../db/roster/members.ts';
import type { Schema } from '../../db/tables/schema.ts';
import { hoursAfter } from '../../src/domain/time/instant.ts';
import { askForTime } from '../../src/operations/actions/ask-for-time.ts';
import { openTimePoll } from '../../src/operations/meetings/open-time-poll.ts';
import { castVote } from '../../src/operations/votes/cast-vote.ts';
import type { TestBot } from '../support/bot/bot.ts';
import { askVote } from '../support/committee/vote.ts';
import { addChannel, type Person } from '../support/fake-slack/fake-slack-workspace.ts';
import { eventEnvelope } from '../support/slack-client/payloads.ts';

/**
 * A committee with something in every table, all of whose texts carry one word by which they are known wherever they turn up. Slack
 * itself writes it in small letters, in people's names: what all of the workspace may read is no secret of the committee's.
 */
export interface LivedCommittee {
  readonly id: number;
  readonly channelId: string;
  /** In every published text, name and person of the committee. */
  readonly marker: string;
  /** In the text of a summary that is still under review, and nowhere else. */
  readonly draftMarker: string;
  readonly secretary: string;
}

const summary = (title: string, marker: string, day: number) => `${marker} ${title}

${day} March 2027, 10:00 UTC

1. ${marker} quay

- The board discussed the ${marker} quay, which closes on 31 March 2027.

Actions

- ➔ Una ${marker} will measure the ${marker} quay by ${day + 12} March 2027.
- ➔ Dora ${marker} will ask for more ${marker} quotes by ${day + 14} March 2027.
- ➔ Halina Mazur ${marker} will write to the ${marker} port by ${day + 17} March 2027.
- ➔ Members should say which of the ${marker} themes (${marker} passage; ${marker} water; and ${marker} tolls) they would like to work on.

2. Working groups

- The proposals were presented, and the board voted for all of them:

1. Working Group on ${marker} Buoys (WG-${marker})

3. Next meeting

The next meeting is on ${day + 10} March 2027 at 11:00 UTC.

Participants

Board Members\t
${marker}\tUna
${marker}\tDora
${marker}\tTriin
Board Secretariat\t
${marker}\tVera
`;

/** The four people of a committee, its secretary first; of the workspace before the bot first asks who is. */
export const boardOf = (marker: string): readonly Person[] =>
  ['Vera', 'Una', 'Dora', 'Triin'].map((first) => ({
    id: `U0${first}${marker}`.toUpperCase(),
    name: `${first}.${marker}`.toLowerCase(),
    real_name: `${first} ${marker}`.toLowerCase(),
    tz: 'UTC',
  }));

/** Lives through a committee's first week: everything the bot offers is done once, by its own people, through the real bot. */
export async function liveThrough(
  bot: TestBot,
  db: Kysely<Schema>,
  given: { readonly marker: string; readonly kind: 'public' | 'private'; readonly alsoIn: readonly string[] },
): Promise<LivedCommittee> {
  const { marker, kind } = given;
  const { workspace } = bot.slack;
  const channelId = `C0${marker.toUpperCase()}`;
  const draftMarker = `${marker}Draft`;
  const [secretary, una, dora, triin] = boardOf(marker).map(({ id }) => id) as [string, string, string, string];
  const members = [workspace.botUserId, secretary, una, dora, triin, ...given.alsoIn];
  addChannel(workspace, { id: channelId, name: `${marker}-board`, kind, members });

  const told = (words: string, to: string) =>
    bot.until(
      () => workspace.messages.some((one) => one.text.includes(words) && one.onlyFor === to),
      `${words}, to ${to}`,
    );
  const review = (title: string) =>
    workspace.messages.findLast((one) => one.channel === `D${secretary.slice(1)}` && one.text.includes(title));
  const post = async (text: string, title: string) => {
    await bot.people.share(`${title}.txt`, text, { user: secretary, channel: channelId });
    await bot.until(() => review(title) !== undefined, `the review of ${title}`);
  };
  const type = (text: string, by = secretary) => bot.people.ask(text, { user: by, channel: channelId });

  await post(summary('Board Meeting 1', marker, 8), 'Board Meeting 1');
  const first = review('Board Meeting 1');
  if (!first) throw new Error('The review is gone');
  await bot.people.click(first, { action: 'publish' }, secretary);
  await told('Published: ', secretary);

  for (const text of [
    `group create ${marker} Lighthouses`,
    `group ${marker} Lighthouses by approval`,
    `join ${marker} passage`,
    `add Paint the ${marker} bridge`,
    'settings',
    'calendar',
    `assign 3 <@${dora}>`,
    'done 2',
    'meeting set 19 March 11:00 UTC',
    `assign 5 <@${triin}>`,
    `retire <@${triin}>`,
  ]) {
    await type(text);
  }
  // Whose term is over and who joins again is asked about.
  const again = { type: 'member_joined_channel', user: triin, channel: channelId, channel_type: 'C' };
  await bot.people.deliver(eventEnvelope(bot.slack, again));
  await type(`join ${marker} passage`, una);
  await type(`join ${marker} Lighthouses`, una);
  await type('calendar', una);
  await type('done 4', una);
  const roster = `Name;Region\nUna ${marker};${marker} coast\nNewcomer ${marker};${marker} coast\n`;
  await bot.people.share('members.csv', roster, { user: secretary, channel: channelId });
  await told('The roster from members.csv', secretary);

  const committee = await findCommitteeOf(db, { teamId: workspace.teamId, enterpriseId: null }, channelId);
  const id = committee?.id ?? 0;
  const asSecretary = await findMember(db, id, secretary);
  const asUna = await findMember(db, id, una);
  if (!asSecretary || !asUna) throw new Error(`The committee of ${channelId} has not the members it should`);
  const now = bot.clock.now;
  const asked = { question: `Is the ${marker} quay approved?`, options: [`${marker} yes`, `${marker} no`] };
  const vote = await askVote(db, asSecretary, now, { ...asked, closes: '12 April' });
  await castVote(db, vote.id, 0, asUna, now);
  await openTimePoll(db, [hoursAfter(now, 24 * 30)], asSecretary, now);
  const measuring = await findActionByNumber(db, id, 1);
  await askForTime(db, measuring?.id ?? 0, '20 April', asUna, now);

  await post(summary('Board Meeting 2', draftMarker, 9), 'Board Meeting 2');
  await bot.quiet();
  return { id, channelId, marker, draftMarker, secretary };
}
