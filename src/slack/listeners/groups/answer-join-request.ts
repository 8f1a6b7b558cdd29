import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import { decideEntry } from '../../../operations/groups/decide-join-request.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';

/** The click on a request to be let into a group; who asked is told at once, in private. */
export async function answerEntry(bot: Bot, click: Click, decision: 'approve' | 'decline'): Promise<void> {
  await click.ack();
  const [groupId, memberId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'groups', id: groupId });
  if (!seat) return;
  const now = bot.clock();
  const decided = await decideEntry(bot.db, { groupId, memberId, decision }, seat.member, now);
  if (decided.kind === 'refused') return tell(bot, click, refusalNotice(decided));
  const { member, group } = decided;
  const said = {
    approved: `${member.name} is in ${group.name} now, and is told.`,
    waits: `${group.name} has no free seat now: ${member.name} is on its waiting list, and is told.`,
    declined: `${member.name} is not in ${group.name}, and is told in private.`,
  };
  await tell(bot, click, notice(said[decided.kind]));
  await redrawGroup(bot.db, bot.messenger, groupId);
  await deliverNotices(bot.db, bot.messenger, now);
}
