import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import { decideHandover, type HandoverDecision } from '../../../operations/departures/decide-handover.ts';
import { findDepartureOf } from '../../../operations/departures/find-departure-of.ts';
import { loadHandover, redrawHandover } from '../../../operations/departures/load-handover.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, type MenuChoice, reply, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { handoversPerPage } from '../../views/roster/handover.ts';
import { handoverDecided } from '../../views/roster/roster-answers.ts';

/** The course of every answer about what somebody left behind: decided, and the messages about it drawn anew, on the page they show. */
export async function handoverClick(
  bot: Bot,
  click: Click | MenuChoice,
  handoverId: number,
  decision: HandoverDecision,
): Promise<void> {
  const departureId = (await findDepartureOf(bot.db, 'handover', handoverId)) ?? 0;
  const viewer = await viewerOfClick(bot, click, { in: 'departures', id: departureId });
  if (!viewer) return;
  const before = await loadHandover(bot.db, departureId, 0);
  const open = before?.items.filter((item) => item.decided === null) ?? [];
  const place = open.findIndex((item) => item.id === handoverId);
  const decided = await decideHandover(bot.db, handoverId, decision, viewer.member, bot.clock());
  if (decided.kind === 'refused') return reply(bot, click, refusalMessage(decided));
  await redrawHandover(bot.db, bot.messenger, departureId, Math.max(0, Math.floor(place / handoversPerPage)));
  if (decided.groupId !== null) await redrawGroup(bot.db, bot.messenger, decided.groupId);
  await reply(bot, click, handoverDecided(decided.decided));
}
