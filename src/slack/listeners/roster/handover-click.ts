import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import { decideHandOver, type HandOverDecision } from '../../../operations/departures/decide-handover.ts';
import { findDepartureOf } from '../../../operations/departures/find-departure-of.ts';
import { handOverOf, redrawHandOver } from '../../../operations/departures/load-handover.ts';
import type { Bot } from '../../client/bot.ts';
import { type Choice, type Click, seatOfClick, tell } from '../../request/interaction.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';
import { handOversPerPage } from '../../views/roster/handover.ts';

/** The course of every answer about what somebody left behind: decided, and the messages about it drawn anew, on the page they show. */
export async function handOverByClick(
  bot: Bot,
  click: Click | Choice,
  handOverId: number,
  decision: HandOverDecision,
): Promise<void> {
  const departureId = (await findDepartureOf(bot.db, 'hand-over', handOverId)) ?? 0;
  const seat = await seatOfClick(bot, click, { in: 'departures', id: departureId });
  if (!seat) return;
  const before = await handOverOf(bot.db, departureId, 0);
  const open = before?.items.filter((item) => item.decided === null) ?? [];
  const place = open.findIndex((item) => item.id === handOverId);
  const decided = await decideHandOver(bot.db, handOverId, decision, seat.member, bot.clock());
  if (decided.kind === 'refused') return tell(bot, click, refusalNotice(decided));
  await redrawHandOver(bot.db, bot.messenger, departureId, Math.max(0, Math.floor(place / handOversPerPage)));
  if (decided.groupId !== null) await redrawGroup(bot.db, bot.messenger, decided.groupId);
  await tell(bot, click, notice(`It is ${decided.decided}. \`${bot.command} undo\` takes that back, for a day.`));
}
