import { dayIn } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { exportHistory } from '../../../operations/history/show-history.ts';
import { undoLatest } from '../../../operations/undo/undo-latest.ts';
import type { Bot } from '../../client/bot.ts';
import { sendFile } from '../../client/upload-file.ts';
import type { CommandSource } from '../../request/subject-commands.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { exportSent, exportTitle } from '../../views/history/history-export.ts';
import { askToUndo } from '../../views/history/undone.ts';
import type { HistoryRequest } from './history-request.ts';
import { afterUndoing } from './undo-button.ts';

/** Does what is asked of the history, and gives the answer. */
export function answerHistory(
  bot: Bot,
  viewer: Viewer,
  { kind }: HistoryRequest,
  from: CommandSource,
): Promise<Message> {
  return kind === 'undo' ? answerUndo(bot, viewer) : answerExport(bot, viewer, from);
}

/** `/mag history export`: who changed what, as a file for a spreadsheet, to the actor alone. */
async function answerExport(
  bot: Bot,
  { committee, member }: Viewer,
  { client, userId }: CommandSource,
): Promise<Message> {
  const history = await exportHistory(bot.db, member);
  if (history.kind === 'refused') return refusalMessage(history);
  const { historyCsv } = await import('../../../spreadsheets/history-csv.ts');
  const name = `history-${dayIn(committee.timeZone, bot.clock())}.csv`;
  const file = { name, content: historyCsv(history.entries, committee.timeZone) };
  await sendFile(client, userId, file, exportTitle(committee.name, history.entries.length));
  return exportSent(name, history.entries.length);
}

/** `/mag undo`: the actor's latest change, undone; a published summary is shown first. */
async function answerUndo(bot: Bot, viewer: Viewer): Promise<Message> {
  const undone = await undoLatest(bot.db, viewer.member, bot.clock());
  switch (undone.kind) {
    case 'to be confirmed':
      return askToUndo(undone.change);
    default:
      return afterUndoing(bot, undone);
  }
}
