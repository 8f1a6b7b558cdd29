import { decideHandOver, type HandOverDecision } from '../operations/decide-hand-over.ts';
import { findDepartureOf } from '../operations/find-departure-of.ts';
import { handOverOf, redrawHandOver } from '../operations/hand-over-of.ts';
import { redrawGroup } from '../operations/redraw-cards.ts';
import type { Choice, Click } from './acting.ts';
import type { Bot } from './bot.ts';
import { askerIn, seatAt } from './seat.ts';
import { handOversPerPage } from './views/hand-over.ts';
import type { Message } from './views/message.ts';
import { notice, refusalNotice } from './views/refusal.ts';

/** The course of every answer about what somebody left behind: decided, and the messages about it drawn anew, on the page they show. */
export async function handOverByClick(
  bot: Bot,
  click: Click | Choice,
  handOverId: number,
  decision: HandOverDecision,
): Promise<void> {
  const say = async (message: Message) => {
    await click.respond({ response_type: 'ephemeral', replace_original: false, ...message });
  };
  const departureId = (await findDepartureOf(bot.db, 'hand-over', handOverId)) ?? 0;
  const found = await seatAt(bot, askerIn(click.context, click.body), { in: 'departures', id: departureId });
  if (found.kind === 'no seat') return say(found.message);
  const before = await handOverOf(bot.db, departureId, 0);
  const open = before?.items.filter((item) => item.decided === null) ?? [];
  const place = open.findIndex((item) => item.id === handOverId);
  const decided = await decideHandOver(bot.db, handOverId, decision, found.seat.member, bot.clock());
  if (decided.kind === 'refused') return say(refusalNotice(decided));
  await redrawHandOver(bot.db, bot.messenger, departureId, Math.max(0, Math.floor(place / handOversPerPage)));
  if (decided.groupId !== null) await redrawGroup(bot.db, bot.messenger, decided.groupId);
  await say(notice(`It is ${decided.decided}. \`${bot.command} undo\` takes that back, for a day.`));
}
