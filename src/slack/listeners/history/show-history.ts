import { entriesPerPage, showHistory } from '../../../operations/history/show-history.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { type Click, reply, viewerOfClick } from '../../request/interaction.ts';
import { historyMessage } from '../../views/history/history.ts';

/** Of what a history can be shown, and where it is kept. */
const subjects = [
  { subject: 'action', in: 'actions' },
  { subject: 'group', in: 'groups' },
  { subject: 'meeting', in: 'meetings' },
] as const;

/** "and 12 earlier": what happened to an action, a group or a meeting, a page at a time. */
export async function onShowHistory(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [subject = '', id, page] = (click.action.value ?? '').split('/');
  const found = subjects.find((one) => one.subject === subject);
  if (!found) return;
  const of = { subject: found.subject, id: carriedNumber(id), page: carriedNumber(page) };
  const viewer = await viewerOfClick(bot, click, { in: found.in, id: of.id });
  if (!viewer) return;
  const zone = viewer.member.timeZone ?? viewer.committee.timeZone;
  const history = await showHistory(bot.db, viewer, of, bot.clock());
  await reply(bot, click, historyMessage(`${of.subject}/${of.id}`, history, { zone, perPage: entriesPerPage }));
}
