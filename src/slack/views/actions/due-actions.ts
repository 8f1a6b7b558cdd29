import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { dueInWords } from '../../../domain/time/remaining-time.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { escapedWithin, stripPeriod, truncate } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { whose } from './action-list.ts';
import { actionIds } from './ids.ts';

/** Actions with buttons of their own, at most: two blocks each of Slack's 50. */
const cardsAtMost = 10;
/** Characters of a section. */
const sectionHolds = 2800;
/** Characters of all blocks together: Slack refuses messages from about 11,000 on, and says nowhere how it counts. */
const messageHolds = 10_700;

export interface DueActions {
  readonly blocks: readonly KnownBlock[];
  /** Those without buttons of their own, first those that had no room at all. */
  readonly rest: readonly Action[];
}

/**
 * Actions as a reminder shows them: the first with what can be done about each, the others a line each, and of those there is no room
 * for even so, how many there are. `showRest` leads to all that have no buttons. `beside`: what else the message holds.
 */
export function dueActions(
  actions: readonly Action[],
  today: CalendarDay,
  buttonsFor: (action: Action) => ActionsBlock['elements'],
  beside: readonly KnownBlock[],
  readersToday: CalendarDay = today,
): DueActions {
  const cards = actions.map((action): KnownBlock[] => [
    {
      ...section(
        `*#${action.number}* ${escapedWithin(action.text, 350)}\n*${escapedWithin(whenIsDue(action, today, readersToday), 100)}* · ${escapedWithin(whose(action), 150)}`,
      ),
      block_id: `action-${action.id}`,
    },
    ...buttonRow(`buttons-${action.id}`, buttonsFor(action)),
  ]);
  const room = messageHolds - textLength(beside);
  const all = cards.length <= cardsAtMost && textLength(cards) <= room;
  const shown = all ? cards.length : howManyFit(cards.slice(0, cardsAtMost).map(textLength), room * 0.6);
  const lines = actions
    .slice(shown)
    .map(
      (action) =>
        `• *#${action.number}* ${escapedWithin(action.text, 110)}: ${escapedWithin(whenIsDue(action, today, readersToday), 100)}`,
    );
  const listed = lineSections(lines, room - textLength(cards.slice(0, shown)));
  return {
    blocks: [...cards.slice(0, shown).flat(), ...listed.blocks],
    rest: [...actions.slice(shown + listed.shown), ...actions.slice(shown, shown + listed.shown)],
  };
}

/** As many lines as `most` characters hold, in sections, and a word on the others. */
export function lineSections(
  lines: readonly string[],
  most: number,
): { readonly blocks: readonly KnownBlock[]; readonly shown: number } {
  const shown = howManyFit(
    lines.map((line) => line.length + 1),
    most,
  );
  const sections: string[] = [];
  for (const line of lines.slice(0, shown)) {
    const last = sections.at(-1);
    if (last === undefined || last.length + line.length + 1 > sectionHolds) sections.push(line);
    else sections[sections.length - 1] = `${last}\n${line}`;
  }
  if (shown < lines.length) sections.push(`And ${lines.length - shown} more.`);
  return { blocks: sections.map(section), shown };
}

/** The way to actions that a message had no buttons for; its value are their ids. None where there are none. */
export function showRest(rest: readonly Action[]): readonly ActionsBlock['elements'][number][] {
  if (rest.length === 0) return [];
  const label = `Show ${rest.length} more`;
  return [button(label, actionIds.showRest, idsWithin(rest, 2000), `${label}, each with its button`)];
}

/** "due in 7 days (Wed 27 January)" */
export const whenIsDue = (action: Action, today: CalendarDay, readersToday: CalendarDay = today): string =>
  action.due === null ? 'no date' : `${dueInWords(action.due, today, readersToday)} (${writtenDay(action.due, today)})`;

/** The lines of a message's `text`: whole ones, and how many had no room. */
export function fallbackText(lines: readonly string[], most = 3000): string {
  const escaped = lines.map((line) => escapedWithin(line, 800));
  const shown = howManyFit(
    escaped.map((line) => line.length + 1),
    most - 20,
  );
  const left = lines.length - shown;
  return [...escaped.slice(0, shown), ...(left > 0 ? [`And ${left} more.`] : [])].join('\n');
}

/** A line of such a text. */
export const plainLine = (action: Action, today: CalendarDay, readersToday: CalendarDay = today): string =>
  `#${action.number} ${truncate(stripPeriod(action.text), 120)}: ${whenIsDue(action, today, readersToday)}`;

function idsWithin(actions: readonly Action[], most: number): string {
  const words = actions.map((action) => String(action.id));
  return words
    .slice(
      0,
      howManyFit(
        words.map((word) => word.length + 1),
        most,
      ),
    )
    .join();
}

/** How many of these sizes `most` holds, from the first; one in any case. */
function howManyFit(sizes: readonly number[], most: number): number {
  let sum = 0;
  const over = sizes.findIndex((size) => {
    sum += size;
    return sum > most;
  });
  return over < 0 ? sizes.length : Math.max(1, over);
}

/** What Slack counts, as far as anybody knows: the text of all blocks and elements. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + textLength(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}
