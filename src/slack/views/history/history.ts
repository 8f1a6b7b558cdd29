import type { KnownBlock } from '@slack/types';
import type { HistoryEntry, HistoryPage } from '../../../domain/history/history-entry.ts';
import { writtenMoment } from '../../../domain/time/written-time.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { pager, pagesFor } from '../blocks/pager.ts';
import { plural } from '../blocks/plural.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { historyIds } from './ids.ts';

/** What a history is of: "action/7". */
export type HistoryOf = `${string}/${number}`;

/** "• Tue 16 January 2024, 16:00 Zurich time: Lea Baumann moved the deadline: none → 2024-01-24" */
export function historyLine({ at, by, what, before, after }: Omit<HistoryEntry, 'subject' | 'about'>, zone: string) {
  const change = before !== null || after !== null ? `: ${value(before, zone)} → ${value(after, zone)}` : '';
  return `• ${writtenMoment(at, zone)}: ${escapedWithin(`${by ?? 'Rapporteur'} ${what}${change}`, 220)}`;
}

/** A meeting's moment is kept as ISO 8601 has it. */
const value = (kept: string | null, zone: string): string =>
  kept === null ? 'none' : /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(kept) ? writtenMoment(new Date(kept), zone) : kept;

/** The latest of a thing's history below what is said of it, and a button for the rest. */
export function withHistory(message: Message, of: HistoryOf, { entries, total }: HistoryPage, zone: string): Message {
  if (entries.length === 0) return message;
  return {
    ...message,
    blocks: [
      ...message.blocks,
      context(entries.map((entry) => historyLine(entry, zone)).join('\n')),
      ...buttonRow(`history-${of}`, total > entries.length ? [earlierButton(of, total - entries.length)] : []),
    ],
  };
}

export const earlierButton = (of: HistoryOf, earlier: number) =>
  button(`Show ${earlier} earlier`, historyIds.showHistory, `${of}/0`, 'Show the whole history');

/** A page of the history of one thing. */
export function historyMessage(
  of: HistoryOf,
  { entries, total, page }: HistoryPage,
  { zone, perPage }: { readonly zone: string; readonly perPage: number },
): Message {
  const here = { shown: page, pages: pagesFor(total, perPage) };
  const title = `${entries[0]?.about ?? 'History'}: ${plural(total, 'change')}${here.pages > 1 ? `, page ${page + 1} of ${here.pages}` : ''}`;
  const lines = entries.map((entry) => historyLine(entry, zone));
  const blocks: KnownBlock[] = [section(`*${escapedWithin(title, 400)}*`)];
  // A line is at most about 300 characters, and a section 3,000.
  for (let from = 0; from < lines.length; from += 9) blocks.push(section(lines.slice(from, from + 9).join('\n')));
  blocks.push(
    ...buttonRow(
      'turns',
      pager(historyIds.showHistory, here, (other) => `${of}/${other}`),
    ),
  );
  const plain = [title, ...entries.map(({ by, what }) => `${by ?? 'Rapporteur'} ${what}`)].join('\n');
  return { text: escapedWithin(plain, 3500), blocks };
}
