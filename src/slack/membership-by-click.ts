import type { Connection } from '../../db/connection.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { Membership } from '../operations/join-working-group.ts';
import { type Click, idsIn, seatOfClick, tell } from './acting.ts';
import { afterMembership } from './after-membership.ts';
import type { Bot } from './bot.ts';
import { membershipAnswer } from './membership-answer.ts';

/**
 * The course of every button by which somebody comes to a group or goes: acknowledge, do it, tell him. The card follows; it waits for
 * its turn, and he does not wait for it.
 */
export async function membershipByClick(
  bot: Bot,
  click: Click,
  change: (db: Connection, groupId: number, by: Member, now: Instant) => Promise<Membership>,
): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'groups', id });
  if (!seat) return;
  const membership = await change(bot.db, id, seat.member, bot.clock());
  const answered = membershipAnswer(bot, seat, membership).then((message) => tell(bot, click, message));
  await Promise.all([answered, afterMembership(bot, membership)]);
}
