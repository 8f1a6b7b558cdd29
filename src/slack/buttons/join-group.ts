import { joinWorkingGroup } from '../../operations/join-working-group.ts';
import { type Click, idsIn, seatOfClick, tell } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { afterMembership } from '../commands/mag-answers.ts';

/** “Volunteer” and “Join”: puts the clicker into the group; the card follows. */
export async function joinGroup(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'groups', id });
  if (!seat) return;
  await tell(
    bot,
    click,
    await afterMembership(bot, seat, await joinWorkingGroup(bot.db, id, seat.member, bot.clock())),
  );
}
