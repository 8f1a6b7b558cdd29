import { dayIn } from '../../../../domain/time/instant.ts';
import { notesPerPage, showNotes } from '../../../../operations/actions/list-actions.ts';
import type { Bot } from '../../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../../request/interaction.ts';
import { noteList } from '../../../views/actions/notes.ts';
import { noLongerThere } from '../../../views/request/no-viewer.ts';

/** "Show 4 more notes", and the pages of that list: the notes on an action, latest first. */
export async function onShowNotes(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [id, page] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'actions', id });
  if (!viewer) return;
  const found = await showNotes(bot.db, viewer.committee.id, id, page);
  if (!found) return reply(bot, click, noLongerThere);
  const zone = viewer.member.timeZone ?? viewer.committee.timeZone;
  const reading = { zone, today: dayIn(zone, bot.clock()), perPage: notesPerPage };
  await reply(bot, click, noteList(found.action, found.notes, reading));
}
