import type { KnownBlock, ModalView } from '@slack/types';
import type { Announcement } from '../../../domain/summaries/announcement.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { facts } from '../actions/action-list.ts';
import { ruleBelow, ruleBlock } from '../actions/deadline-rule.ts';
import { lineSections } from '../actions/due-actions.ts';
import { readModal } from '../blocks/modal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { dateLine } from './date-line.ts';

/** Characters of each part: a section holds 2,800 of them, and a window 100 blocks. */
const partHolds = 25_000;

/** All that an announcement had to leave out: each action, date and decision of a published summary. */
export function fullSummaryModal(announcement: Announcement, today: CalendarDay): ModalView {
  const { title, actions, dates, decisions, committee } = announcement;
  const part = (heading: string, lines: readonly string[]): readonly KnownBlock[] =>
    lines.length === 0 ? [] : lineSections([`*${heading}*`, ...lines.map((line) => `• ${line}`)], partHolds).blocks;
  const blocks = [
    section(`*${escapedWithin(title ?? 'Meeting summary', 300)}*`),
    ...part(
      'Actions',
      actions.map(
        (action) =>
          `*#${action.number}* ${escapedWithin(action.text, 400)} _(${escapedWithin(facts(action, today), 200)})_`,
      ),
    ),
    ...part(
      'Dates',
      dates.map((date) => dateLine(date, today)),
    ),
    ...(dates.length > 0 ? [ruleBlock(committee.timeZone)] : ruleBelow(actions, committee.timeZone)),
    ...part(
      'Decisions',
      decisions.map((decision) => escapedWithin(decision, 400)),
    ),
  ];
  return readModal('Full summary', blocks);
}
