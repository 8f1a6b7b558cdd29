import type { SlackActor, Viewer } from '../../../operations/access/resolve-viewer.ts';
import { findPendingImport } from '../../../operations/roster/find-pending-import.ts';
import { changeOf, proposeRoster } from '../../../operations/roster/import-roster.ts';
import type { Posted } from '../../../operations/summaries/read-posting.ts';
import { textOfFile } from '../../../operations/summaries/text-of-file.ts';
import type { Bot } from '../../client/bot.ts';
import { viewerOf } from '../../request/viewer.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { howToImportRoster } from '../../views/roster/roster-answers.ts';
import { rosterProposalMessage } from '../../views/roster/roster-proposal.ts';

/**
 * A roster of 2,000 people has fewer. What is larger is read in a thread of its own, as any file: ten megabytes of a table kept everybody
 * waiting for two seconds.
 */
const mostBytes = 512 * 1024;

/** A table of the roster dropped in the committee's channel: what it would change, shown to who dropped it. Undefined where it is none. */
export async function receiveRoster(bot: Bot, actor: SlackActor, posted: Posted): Promise<Message | undefined> {
  if (posted.kind !== 'file' || !/\.(csv|tsv)$/i.test(posted.name) || posted.bytes.length > mostBytes) return undefined;
  const { readRosterCsv } = await import('../../../spreadsheets/roster-csv.ts');
  const text = await textOfFile(posted.bytes);
  const entries = text === undefined ? undefined : readRosterCsv(text);
  if (!entries) return undefined;
  const found = await viewerOf(bot, actor);
  if (found.kind === 'no viewer') return found.message;
  return propose(bot, found.viewer, { source: posted.name.slice(0, 100), entries, isWhole: true });
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

async function propose(bot: Bot, { member }: Viewer, list: Parameters<typeof proposeRoster>[1]): Promise<Message> {
  const proposed = await proposeRoster(bot.db, list, member, bot.clock());
  if (proposed.kind === 'refused') return refusalMessage(proposed);
  return rosterProposalMessage(proposed.proposal.id, proposed.proposal.source, proposed.change);
}
