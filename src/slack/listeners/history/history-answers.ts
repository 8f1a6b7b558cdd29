import type { WebClient } from '@slack/web-api';
import { dayIn } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { exportHistory } from '../../../operations/history/show-history.ts';
import type { Bot } from '../../client/bot.ts';
import { sendFile } from '../../client/upload-file.ts';
import { type Message, textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';

/** `/mag history export`: who changed what, as a file for a spreadsheet, to the actor alone. */
export async function answerExport(
  bot: Bot,
  { committee, member }: Viewer,
  { client, userId }: { readonly client: WebClient; readonly userId: string },
): Promise<Message> {
  const history = await exportHistory(bot.db, member);
  if (history.kind === 'refused') return refusalMessage(history);
  const { historyCsv } = await import('../../../spreadsheets/history-csv.ts');
  const name = `history-${dayIn(committee.timeZone, bot.clock())}.csv`;
  const file = { name, content: historyCsv(history.entries, committee.timeZone) };
  await sendFile(client, userId, file, `The history of ${committee.name}: ${history.entries.length} changes.`);
  return textMessage(`${history.entries.length} changes are in ${name}, in our direct messages.`);
}
