import type { KnownBlock } from '@slack/types';
import { type Action, isOverdue, ownerName } from '../../../domain/actions/action.ts';
import type { ActionFilter } from '../../../domain/actions/action-filter.ts';
import { waitInWords } from '../../../domain/actions/wait.ts';
import { partsInWords } from '../../../domain/history/phrases.ts';
import type { Member } from '../../../domain/roster/member.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { pager, pageSentence, pagesFor } from '../blocks/pager.ts';
import { plural } from '../blocks/plural.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { ruleBelow } from './deadline-rule.ts';
import { actionIds } from './ids.ts';

/** Actions a page shows: read on a telephone, and with a section each well within Slack's 50 blocks and 11,000 characters. */
export const actionsPerPage = 15;

export interface ActionList {
  readonly which: ActionFilter['which'] | 'mine';
  /** Whose they are, as the roster has it; null: everybody's. */
  readonly of: string | null;
  readonly actions: readonly Action[];
  /** The meeting they are from; null: any. */
  readonly from: string | null;
  readonly filter: Pick<ActionFilter, 'isWaiting' | 'dueBefore' | 'dueAfter'>;
  /** Of all pages. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly today: CalendarDay;
  readonly viewer: Member;
  /** Where a deadline's day ends. */
  readonly zone: string;
  /** The words that ask for another page. */
  readonly wordsFor: (page: number) => string;
}

/** A page of actions, each with the button that fits it. */
export function actionList(list: ActionList): Message {
  const { actions, total, page, today, viewer, wordsFor, zone } = list;
  const here = { shown: page, pages: pagesFor(total, actionsPerPage) };
  const title = `${counted(list)}.${pageSentence(here)}`;
  const said = actions.map((action) => facts(action, today));
  const blocks: KnownBlock[] = [
    section(`*${escapedWithin(title, 250)}*`),
    ...underParts(actions, (action) => sectionOf(action, facts(action, today), viewer)),
    ...ruleBelow(actions, zone),
    ...buttonRow('turns', pager(actionIds.showActions, here, wordsFor)),
  ];
  return {
    text: escapedWithin(
      [title, ...actions.map(({ number, text }, index) => `#${number} ${text} (${said[index]})`)].join('\n'),
      3500,
    ),
    blocks,
  };
}

/** What waits comes last, in a part of its own. */
function underParts(actions: readonly Action[], draw: (action: Action) => KnownBlock): readonly KnownBlock[] {
  const waiting = actions.filter(({ wait }) => wait !== undefined);
  return [
    ...actions.filter(({ wait }) => wait === undefined).map(draw),
    ...(waiting.length > 0 ? [section('*Waiting on others*'), ...waiting.map(draw)] : []),
  ];
}

/** How many there are: "You have 3 open actions", "No overdue actions", "2 open actions for OWF Secretariat, due before Mon 1 March". */
function counted({ which, of, from, filter, total, today }: ActionList): string {
  if (which === 'mine') return `You have ${total === 0 ? 'no open actions' : plural(total, 'open action')}`;
  const state = which === 'all' || which === 'unowned' ? '' : `${which} `;
  const count = total === 0 ? `No ${state}actions` : plural(total, `${state}action`);
  const { isWaiting, dueBefore, dueAfter } = filter;
  const limits = [
    ...(isWaiting ? [', waiting'] : []),
    ...(from === null ? [] : [`, from ${from}`]),
    ...(dueAfter ? [`, due after ${writtenDay(dueAfter, today)}`] : []),
    ...(dueBefore ? [`, due before ${writtenDay(dueBefore, today)}`] : []),
  ];
  return `${count}${which === 'unowned' ? ' without an owner' : ''}${of === null ? '' : ` for ${of}`}${limits.join('')}`;
}

/** One action as a section with one button: to mark it done, to take it, or to see it whole. */
export const actionSection = (action: Action, today: CalendarDay, viewer: Member): KnownBlock =>
  sectionOf(action, facts(action, today), viewer);

function sectionOf(action: Action, said: string, viewer: Member): KnownBlock {
  return {
    ...section(`*#${action.number}* ${escapedWithin(action.text, 300)}\n${escapedWithin(said, 200)}`),
    block_id: `action-${action.id}`,
    accessory: mainButton(action, viewer),
  };
}

function mainButton(action: Action, viewer: Member) {
  if (action.state === 'open' && action.share === 'any' && action.takenBy === null) {
    return button('Take it', actionIds.take, action.id, `Take action ${action.number}`);
  }
  const mine =
    action.takenBy?.id === viewer.id ||
    action.share === 'each' ||
    action.owners.some((owner) => owner.kind === 'member' && owner.member.id === viewer.id);
  if (action.state === 'open' && mine)
    return button('Mark done', actionIds.done, action.id, `Mark action ${action.number} done`);
  return button('Show details', actionIds.showAction, action.id, `Show action ${action.number}`);
}

/** Who, how far, what it waits on, until when; in words, never by colour or emoji alone. */
export const facts = (action: Action, today: CalendarDay): string =>
  [whose(action), ...(action.wait ? [`waiting on ${waitInWords(action.wait)}`] : []), whenDue(action, today)].join(
    ' · ',
  );

/** Who, and how far. */
export function whose(action: Action): string {
  const owners = action.owners.map(ownerName).join(', ') || 'no owner yet';
  const who = action.takenBy
    ? `${action.takenBy.name} (for ${owners})`
    : action.share === 'any'
      ? `${owners} (anyone)`
      : action.offeredTo === undefined
        ? owners
        : `${owners} (not accepted yet)`;
  const parts =
    action.progress.of > 1 && action.share !== 'any'
      ? partsInWords({ closing: action.closing ?? 'all', ...action.progress })
      : undefined;
  return parts === undefined ? who : `${who} · ${parts}`;
}

export function whenDue(action: Action, today: CalendarDay): string {
  if (action.state !== 'open') return action.state;
  if (action.due === null) return action.dueText ? `no date (“${action.dueText}”)` : 'no date';
  const day = writtenDay(action.due, today);
  return isOverdue(action, today) ? `overdue since ${day}` : `due ${day}`;
}
