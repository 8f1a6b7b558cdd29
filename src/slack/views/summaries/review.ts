import type { KnownBlock } from '@slack/types';
import type { Committee } from '../../../domain/committee/committee.ts';
import { lengthAfter } from '../../../domain/meetings/meeting.ts';
import { changeInWords } from '../../../domain/summaries/correction-lines.ts';
import { type Draft, openDoubts } from '../../../domain/summaries/draft.ts';
import { isFloating } from '../../../domain/summaries/meeting-start.ts';
import type { Comparison } from '../../../domain/summaries/revision.ts';
import type { ActionLine, Doubt, Summary } from '../../../domain/summaries/summary.ts';
import { calendarDay, isCalendarDay } from '../../../domain/time/instant.ts';
import { deadlineRule, writtenDay, writtenMoment } from '../../../domain/time/written-time.ts';
import { button } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { nth } from '../blocks/nth-id.ts';
import { pager, pageSentence } from '../blocks/pager.ts';
import { plural } from '../blocks/plural.ts';
import { escaped, escapedWithin, plainQuote } from '../blocks/text.ts';
import { context, header, section } from '../blocks/text-blocks.ts';
import { summaryIds } from './ids.ts';
import { groupItems } from './review-groups.ts';

export interface Review {
  readonly summaryId: number;
  readonly draft: Draft;
  readonly state: 'draft' | 'published' | 'discarded';
  /** From 0; past the end shows the last. */
  readonly page: number;
  readonly committee: Pick<Committee, 'timeZone'>;
  /** Held against the summary it corrects; null or absent where it corrects none. */
  readonly comparison?: Comparison | null;
}

// A message holds 50 blocks and, all texts together, about 12,000 characters (slackapi/bolt-js#2867); the rest of each page is the
// heading and the buttons below.
const mostBlocks = 36;
const mostCharacters = 7_000;

/** What was read, questions first, for the poster to correct and publish. */
export function reviewMessage({ summaryId, draft, state, page, committee, comparison = null }: Review): Message {
  const { summary } = draft;
  const title = summary.title ?? 'Untitled summary';
  if (state !== 'draft') {
    const text =
      state === 'published'
        ? `Published: ${title}.`
        : `Discarded: ${title}. Nothing was announced. Post it again if you want me to read it again.`;
    return { text: escapedWithin(text, 3000), blocks: [section(escapedWithin(text, 2900))] };
  }
  const doubts = openDoubts(draft);
  const kept = summary.actions.length - draft.leftOut.length;
  const pages = pagesOf([
    ...(doubts.length === 0
      ? [[section('*No questions left.* Check the actions, then publish.')]]
      : [[section(`*${plural(doubts.length, 'question')}*\nIf you skip a question, I’ll use the first answer.`)]]),
    ...doubts.map(({ doubt, position }) => doubtBlocks(summaryId, doubt, position)),
    ...(kept > 0 ? [[section(`*${plural(kept, 'action')}*`)]] : []),
    ...summary.actions.map((action, position) =>
      actionBlocks(summaryId, action, position, {
        leftOut: draft.leftOut.includes(position),
        standing: comparison && standingOf(comparison, action, position),
      }),
    ),
    ...(comparison ? withdrawnBlocks(comparison) : []),
    ...groupItems(summaryId, draft),
    ...factBlocks(summary),
  ]);
  const here = { shown: Math.min(page, pages.length - 1), pages: pages.length };
  const counts = [
    ...(comparison ? [inShort(comparison)] : []),
    plural(kept, 'action'),
    plural(doubts.length, 'question'),
    plural(summary.groups.length - (draft.groupsLeftOut ?? []).length, 'group'),
    plural(summary.dates.length, 'date'),
    plural(summary.decisions.length, 'decision'),
    plural(summary.participants.length, 'participant'),
  ].join(', ');
  return {
    text: escapedWithin(
      `Check what I read in “${title}”, then publish: ${counts}. Nothing is announced until you do.`,
      3000,
    ),
    blocks: [
      header(comparison ? `Correction of ${title}` : title),
      context(escapedWithin([when(summary.startsAt), summary.place, counts].filter(Boolean).join(' · '), 500)),
      context(
        `Check this, then publish. Only you see it, and nothing is announced until you publish. ${escapedWithin(deadlineRule(committee.timeZone), 150)}${pageSentence(here)}`,
      ),
      ...(pages[here.shown] ?? []),
      {
        type: 'actions',
        block_id: `review-${summaryId}`,
        elements: [
          {
            ...button(
              comparison ? 'Publish the correction' : 'Publish',
              summaryIds.publish,
              summaryId,
              `Publish ${plural(kept, 'action')}`,
            ),
            style: 'primary',
          },
          ...pager(summaryIds.turnPage, here, (other) => `${summaryId}/${other}`),
          button('Add an action', summaryIds.addLine, summaryId),
          {
            ...button('Discard', summaryIds.discard, summaryId),
            confirm: {
              title: { type: 'plain_text', text: 'Discard this summary?' },
              text: { type: 'plain_text', text: 'You lose your corrections. The message you posted stays.' },
              confirm: { type: 'plain_text', text: 'Discard' },
              deny: { type: 'plain_text', text: 'Keep' },
              style: 'danger',
            },
          },
        ],
      },
    ],
  };
}

/** Puts what belongs together on pages, in order, none over Slack's limits. */
function pagesOf(items: readonly (readonly KnownBlock[])[]): readonly (readonly KnownBlock[])[] {
  const pages: KnownBlock[][] = [[]];
  let characters = 0;
  for (const item of items) {
    const length = item.reduce((sum, block) => sum + textOf(block).length, 0);
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (page.length + item.length > mostBlocks || characters + length > mostCharacters)) {
      pages.push([...item]);
      characters = length;
    } else {
      page.push(...item);
      characters += length;
    }
  }
  return pages;
}

const textOf = (block: KnownBlock): string => {
  if (block.type === 'section') return block.text?.text ?? '';
  if (block.type !== 'context') return '';
  return block.elements.map((element) => ('text' in element ? element.text : '')).join('');
};

function doubtBlocks(summaryId: number, doubt: Doubt, position: number): KnownBlock[] {
  const [question = '', rest = ''] = doubt.text.split(/(?<=\?)\s(.*)/su);
  const where = doubt.line > 0 ? ` (line ${doubt.line})` : '';
  return [
    section(`*${escapedWithin(question, 400)}* ${escapedWithin(`${rest}${where}`.trim(), 600)}`),
    {
      type: 'actions',
      block_id: `doubt-${position}`,
      elements: doubt.choices
        .slice(0, 10)
        .map((choice, index) =>
          button(choice.label, nth(summaryIds.answerDoubt, index), `${summaryId}/${position}`, choice.label),
        ),
    },
  ];
}

function actionBlocks(
  summaryId: number,
  action: ActionLine,
  position: number,
  { leftOut, standing }: { readonly leftOut: boolean; readonly standing: string | null },
): KnownBlock[] {
  const said = `${position + 1}. ${escapedWithin(action.text, 500)}`;
  const value = `${summaryId}/${position}`;
  const number = position + 1;
  if (leftOut) {
    return [
      {
        ...section(`~${said}~\n${action.done ? 'Already done, so left out' : 'Left out'}`),
        block_id: `line-${position}`,
        accessory: button('Put back', summaryIds.takeBack, value, `Put back action ${number}`),
      },
    ];
  }
  return [
    section(
      `*${said}*\n${escapedWithin(factsOf(action), 400)}${standing ? `\n_${escapedWithin(standing, 600)}_` : ''}`,
    ),
    context(action.line > 0 ? `Line ${action.line}: ${quoted(action)}` : 'Added by you'),
    {
      type: 'actions',
      block_id: `line-${position}`,
      elements: [
        button('Edit', summaryIds.editLine, value, `Edit action ${number}`),
        button('Leave out', summaryIds.leaveOut, value, `Leave out action ${number}`),
      ],
    },
  ];
}

/** What the correction does to an action: new, the same, or changed in what. */
function standingOf({ kept }: Comparison, line: ActionLine, position: number): string {
  const match = kept.find((one) => one.position === position);
  if (!match) return 'New in this correction';
  const { number } = match.before.action;
  if (match.changed.length === 0) return `#${number}, unchanged`;
  return `#${number}, changed: ${match.changed.map((part) => changeInWords(match.before, line, part)).join('; ')}`;
}

function withdrawnBlocks({ withdrawn }: Comparison): readonly (readonly KnownBlock[])[] {
  const lines = withdrawn.map(({ action }) => {
    const done = action.state === 'done' ? ' (already done; it stays done)' : '';
    return `#${action.number} ${action.text}${done}`;
  });
  return lists('No longer in the summary. Publishing withdraws these', lines);
}

const inShort = ({ kept, added, withdrawn }: Comparison): string =>
  `${added.length} added, ${kept.filter((one) => one.changed.length > 0).length} changed, ${withdrawn.length} withdrawn`;

/** Owner, share and date of an action under review; a guess is called a suggestion. */
export function factsOf(action: ActionLine): string {
  const owners = action.owners.map((owner) => owner.name).join(', ');
  const guessed = action.ownersImplied.join(', ');
  const who = owners !== '' ? owners : guessed !== '' ? `suggested: ${guessed}` : 'no owner';
  const shared = action.share === 'each' ? ' (everyone)' : action.share === 'any' && owners !== '' ? ' (anyone)' : '';
  const day = action.due && writtenDay(action.due, '0001-01-01');
  const due = day === null ? 'no date' : action.dueImplied ? `suggested: ${day}` : `due ${day}`;
  const words = action.dueText && action.due === null ? ` (“${action.dueText}”)` : '';
  return `${who}${shared} · ${due}${words}`;
}

/** A day or a moment of the summary as people write it. */
const when = (startsAt: string | null): string | null => {
  if (startsAt === null) return null;
  if (isFloating(startsAt))
    return `${writtenDay(calendarDay(startsAt.slice(0, 10)), '0001-01-01')}, ${startsAt.slice(11)} in the committee’s time zone`;
  return isCalendarDay(startsAt) ? writtenDay(startsAt, '0001-01-01') : writtenMoment(new Date(startsAt), 'UTC');
};

/** The source line as people read it, without the marks that made it bold or an item. */
const quoted = (action: ActionLine): string => escapedWithin(plainQuote(action.quote), 300);

/** The rest of what was read, so that nothing is published unseen. */
function factBlocks(summary: Summary): readonly (readonly KnownBlock[])[] {
  const { nextMeeting } = summary;
  const participants = [...new Set(summary.participants.map((participant) => participant.category))].map((category) => {
    const names = summary.participants
      .filter((participant) => participant.category === category)
      .map(({ name }) => name);
    return `${category ?? 'Participants'} (${names.length}): ${names.join(', ')}`;
  });
  return [
    ...(nextMeeting
      ? [
          [
            section(
              `*Next meeting* ${escapedWithin(`${nextMeeting.title ?? ''} ${when(nextMeeting.startsAt) ?? ''}${isCalendarDay(nextMeeting.startsAt) ? '' : lengthAfter(nextMeeting)} (line ${nextMeeting.line})`, 300)}`,
            ),
          ],
        ]
      : []),
    ...lists(
      'Dates',
      summary.dates.map(
        (date) =>
          `${date.what}: ${date.day ?? (date.from ? `${date.from} to ${date.to ?? date.from}` : date.text)}${date.certain ? '' : ' (check this)'} (line ${date.line})`,
      ),
    ),
    ...lists(
      'Decisions',
      summary.decisions.map((decision) => `${decision.text} (line ${decision.line})`),
    ),
    ...lists('Participants', participants),
  ];
}

/** A list in as many sections as it needs: long is paged, never cut. Escaped, 500 characters are at most 2,500. */
function lists(heading: string, lines: readonly string[]): readonly (readonly KnownBlock[])[] {
  const sections: string[] = [];
  for (const line of lines.flatMap((whole) => whole.match(/.{1,500}(?:\s|$)|.{1,500}/gsu) ?? [])) {
    const last = sections.at(-1);
    const next = `• ${escaped(line.trim())}`;
    if (last !== undefined && last.length + next.length < 2_500) sections[sections.length - 1] = `${last}\n${next}`;
    else sections.push(`*${heading}${sections.length > 0 ? ', continued' : ''}*\n${next}`);
  }
  return sections.map((text) => [section(text)]);
}
