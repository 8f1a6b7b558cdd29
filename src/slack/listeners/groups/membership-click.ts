import type { Connection } from '../../../../db/connection/connection.ts';
import type { Member } from '../../../domain/roster/member.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Membership } from '../../../operations/groups/join-working-group.ts';
import type { Bot } from '../../client/bot.ts';
import { concurrencyLimit } from '../../request/concurrency-limit.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { afterMembership } from './after-membership.ts';
import { membershipAnswer } from './membership-answer.ts';

// When hundreds click in one second, to acknowledge the next comes before settling the last: with all of them before the database at
// once, some were acknowledged after seconds. One after another, who clicks first is also settled first. A newcomer is asked of Slack,
// which may take its time: a few at once.
const seated = concurrencyLimit(4);
const settled = concurrencyLimit(1);

/**
 * The course of every button by which somebody comes to a group or goes: acknowledge, do it, tell them. The card follows; it waits for
 * its turn, and they do not wait for it. Who lets people in is asked last.
 */
export async function membershipClick(
  bot: Bot,
  click: Click,
  change: (db: Connection, groupId: number, by: Member, now: Instant) => Promise<Membership>,
): Promise<void> {
  await click.ack();
  const now = bot.clock();
  const [id] = valueIds(click);
  const viewer = await seated(() => viewerOfClick(bot, click, { in: 'groups', id }));
  if (!viewer) return;
  const { membership, answer } = await settled(async () => {
    const membership = await change(bot.db, id, viewer.member, now);
    return { membership, answer: await membershipAnswer(bot, viewer, membership) };
  });
  const seenAtHome = membership.kind !== 'refused' && membership.kind !== 'asked';
  await Promise.all([reply(bot, click, answer, { seenAtHome }), afterMembership(bot, membership)]);
}
