import type { Asker, Seat } from '../../../operations/access/resolve-viewer.ts';
import { findProposed } from '../../../operations/roster/find-pending-import.ts';
import { changeOf, proposeRoster } from '../../../operations/roster/import-roster.ts';
import type { Posted } from '../../../operations/summaries/read-posting.ts';
import { textOfFile } from '../../../operations/summaries/text-of-file.ts';
import type { Bot } from '../../client/bot.ts';
import { seatOf } from '../../request/viewer.ts';
import type { Message } from '../../views/blocks/message.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';
import { rosterProposalMessage } from '../../views/roster/roster-proposal.ts';

/**
 * A roster of 2,000 people has fewer. What is larger is read in a thread of its own, as any file: ten megabytes of a table kept everybody
 * waiting for two seconds.
 */
const mostBytes = 512 * 1024;

/** A table of the roster dropped in the committee's channel: what it would change, shown to who dropped it. Undefined where it is none. */
export async function receiveRoster(bot: Bot, asker: Asker, posted: Posted): Promise<Message | undefined> {
  if (posted.kind !== 'file' || !/\.(csv|tsv)$/i.test(posted.name) || posted.bytes.length > mostBytes) return undefined;
  const { readRosterCsv } = await import('../../../spreadsheets/roster-csv.ts');
  const text = await textOfFile(posted.bytes);
  const entries = text === undefined ? undefined : readRosterCsv(text);
  if (!entries) return undefined;
  const found = await seatOf(bot, asker);
  if (found.kind === 'no seat') return found.message;
  return propose(bot, found.seat, { source: posted.name.slice(0, 100), entries, isWhole: true });
}

/** `/mag roster from channel`: those of the channel who are not on the roster, as a list to apply. */
export async function proposeFromChannel(bot: Bot, seat: Seat): Promise<Message> {
  const inside = await bot.directory.peopleIn(seat.committee.channelId, bot.clock());
  const everyone = await bot.directory.everyone(bot.clock());
  const entries = everyone
    .filter(({ userId }) => inside.has(userId))
    .map(({ userId, name }) => ({ userId, name, email: null, category: null, region: null }));
  return propose(bot, seat, { source: 'the channel', entries, isWhole: false });
}

/** `/mag roster import`: the list that waits to be applied, or how to bring one. */
export async function showProposal(bot: Bot, { committee }: Seat): Promise<Message> {
  const proposal = await findProposed(bot.db, committee.id);
  if (!proposal) {
    return notice(
      'Drop a .csv file in the committee’s channel: a first line with name and e-mail, category or region, then a line a person. I show you what it would change before anything does.',
    );
  }
  return rosterProposalMessage(proposal.id, proposal.source, await changeOf(bot.db, proposal));
}

async function propose(bot: Bot, { member }: Seat, list: Parameters<typeof proposeRoster>[1]): Promise<Message> {
  const proposed = await proposeRoster(bot.db, list, member, bot.clock());
  if (proposed.kind === 'refused') return refusalNotice(proposed);
  return rosterProposalMessage(proposed.proposal.id, proposed.proposal.source, proposed.change);
}
