import type { LeftOut, RosterList } from '../../../domain/roster/roster-list.ts';
import { isTableFile } from '../../../domain/text/is-table-file.ts';
import type { SlackActor, Viewer } from '../../../operations/access/resolve-viewer.ts';
import { findPendingImport } from '../../../operations/roster/find-pending-import.ts';
import { changeOf, proposeRoster } from '../../../operations/roster/import-roster.ts';
import type { Posted } from '../../../operations/summaries/read-posting.ts';
import { textOfFile } from '../../../operations/summaries/text-of-file.ts';
import type { Bot } from '../../client/bot.ts';
import { typedWords } from '../../request/typed-words.ts';
import { viewerOf } from '../../request/viewer.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { howToImportRoster } from '../../views/roster/roster-answers.ts';
import { listTooLarge, noListFound, saveListAsCsv } from '../../views/roster/roster-list.ts';
import { rosterProposalMessage } from '../../views/roster/roster-proposal.ts';

/**
 * A roster of 2,000 people has fewer. What is larger is read in a thread of its own, as any file: ten megabytes of a table kept everybody
 * waiting for two seconds.
 */
const mostBytes = 512 * 1024;

/** `because`: what its poster is to be told of a file that is no list of members; undefined where it does not look like one. */
export type RosterReception =
  | { readonly kind: 'read'; readonly message: Message }
  | { readonly kind: 'no list'; readonly because: string | undefined };

/** A list of members dropped in the committee's channel: what it would change, shown to its poster. */
export async function receiveRoster(bot: Bot, actor: SlackActor, posted: Posted): Promise<RosterReception> {
  const looks = posted.kind === 'file' ? rosterFormat(posted) : undefined;
  if (posted.kind !== 'file' || looks === undefined) return { kind: 'no list', because: undefined };
  const { name } = posted;
  if (looks === 'other') return { kind: 'no list', because: saveListAsCsv };
  const isTable = looks === 'table';
  if (posted.bytes.length > mostBytes) return { kind: 'no list', because: isTable ? listTooLarge(name) : undefined };
  const { readRosterCsv } = await import('../../../spreadsheets/roster-csv.ts');
  const text = await textOfFile(posted.bytes);
  // In a text a list begins at once; further down it is the participants of a summary.
  const list = text === undefined ? undefined : readRosterCsv(text, isTable ? undefined : { mostLinesAbove: 0 });
  if (list?.kind !== 'people') {
    return { kind: 'no list', because: isTable && list ? noListFound(name, list) : undefined };
  }
  return { kind: 'read', message: await proposeTo(bot, actor, { source: name.slice(0, 100), isWhole: true }, list) };
}

/** The same of words that are a list of members and nothing else; undefined where they aren't. Who isn't in it isn't said to be missing. */
export async function receiveRosterText(bot: Bot, actor: SlackActor, text: string): Promise<Message | undefined> {
  if (!text.includes('\n')) return undefined;
  const { readRosterText } = await import('../../../spreadsheets/roster-text.ts');
  const list = readRosterText(typedWords(text));
  return list && proposeTo(bot, actor, { source: 'your message', isWhole: false }, list);
}

async function proposeTo(
  bot: Bot,
  actor: SlackActor,
  from: { readonly source: string; readonly isWhole: boolean },
  { entries, leftOut }: Extract<RosterList, { readonly kind: 'people' }>,
): Promise<Message> {
  const found = await viewerOf(bot, actor);
  return found.kind === 'no viewer' ? found.message : propose(bot, found.viewer, { ...from, entries }, leftOut);
}

/** Whether a file may be a list of members: a table, a text that may be one, or what address books and spreadsheets write besides. */
function rosterFormat({ name, mimetype }: Extract<Posted, { readonly kind: 'file' }>) {
  if (isTableFile(name, mimetype)) return 'table';
  if (/\.(xlsx?|xlsm|ods|numbers|vcf|ldif?)$/i.test(name)) return 'other';
  return /\.txt$/i.test(name) ? 'text' : undefined;
}

/** `/mag roster from channel`: those of the channel who are not on the roster, as a list to apply. */
export async function proposeFromChannel(bot: Bot, viewer: Viewer): Promise<Message> {
  const inside = await bot.directory.peopleIn(viewer.committee.channelId, bot.clock());
  const everyone = await bot.directory.everyone(bot.clock());
  const entries = everyone
    .filter(({ userId }) => inside.has(userId))
    .map(({ userId, name }) => ({ userId, name, email: null, category: null, region: null }));
  return propose(bot, viewer, { source: 'the channel', entries, isWhole: false });
}

/** `/mag roster import`: the list that waits to be applied, or how to bring one. */
export async function showProposal(bot: Bot, { committee }: Viewer): Promise<Message> {
  const proposal = await findPendingImport(bot.db, committee.id);
  if (!proposal) return howToImportRoster;
  return rosterProposalMessage(proposal.id, proposal.source, await changeOf(bot.db, proposal));
}

async function propose(
  bot: Bot,
  { member }: Viewer,
  list: Parameters<typeof proposeRoster>[1],
  leftOut?: LeftOut,
): Promise<Message> {
  const proposed = await proposeRoster(bot.db, list, member, bot.clock());
  if (proposed.kind === 'refused') return refusalMessage(proposed);
  return rosterProposalMessage(proposed.proposal.id, proposed.proposal.source, proposed.change, leftOut);
}
