import { may } from '../../../domain/access/rights.ts';
import type { Action } from '../../../domain/actions/action.ts';
import type { ShownAction } from '../../../domain/actions/shown-action.ts';
import type { ChangeSet } from '../../../domain/history/change-set.ts';
import type { Member } from '../../../domain/roster/member.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin, plainQuote } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { earlierButton, historyLine } from '../history/history.ts';
import { undoButton } from '../history/undone.ts';
import { facts } from './action-list.ts';
import { ruleAfter, ruleBelow } from './deadline-rule.ts';
import { actionIds } from './ids.ts';
import { earlierNotesButton, latestNotes } from './notes.ts';
import { endWaitButton } from './waits.ts';

/**
 * One action whole: whose, until when, the line it comes from in each revision of the summary (latest first), what people
 * noted and what happened to it, and what the viewer can do. `said`: what just happened.
 */
export function actionCard(
  { action, source, notes, history, statements }: ShownAction,
  {
    today,
    zone,
    committeeZone,
    viewer,
    said,
    undo,
  }: {
    readonly today: CalendarDay;
    /** The viewer's own, for moments. */
    readonly zone: string;
    /** Where the deadline's day ends. */
    readonly committeeZone: string;
    readonly viewer: Member;
    readonly said?: string;
    /** The latest change of the action that the viewer may undo. */
    readonly undo?: ChangeSet | undefined;
  },
): Message {
  const under = source?.section ? `, under “${escapedWithin(source.section, 100)}”` : '';
  const revision = statements.length > 1 ? `, revision ${statements[0]?.revision}` : '';
  const where = source && `Line ${source.line}${under}${revision}`;
  const revisions = statements
    .slice(1, 4)
    .filter(({ quote }) => quote !== '')
    .map((one) => `Revision ${one.revision}, line ${one.line}: “${escapedWithin(plainQuote(one.quote), 400)}”`);
  const told = history.entries.map((entry) => historyLine(entry, zone));
  const earlier = history.total - history.entries.length;
  const moreNotes = notes.total - notes.notes.length;
  const buttons = [
    ...buttonsFor(action, viewer),
    ...(moreNotes > 0 ? [earlierNotesButton(action, moreNotes)] : []),
    ...(undo ? [undoButton(undo)] : []),
    ...(earlier > 0 ? [earlierButton(`action/${action.id}`, earlier)] : []),
  ];
  return {
    text: escapedWithin(
      `${said ? `${said} ` : ''}#${action.number} ${action.text} (${facts(action, today)}).${ruleAfter([action], committeeZone)}`,
      3000,
    ),
    blocks: [
      ...(said ? [section(escapedWithin(said, 500))] : []),
      section(`*#${action.number}* ${escapedWithin(action.text, 1500)}\n${escapedWithin(facts(action, today), 500)}`),
      ...ruleBelow([action], committeeZone),
      ...latestNotes(notes, { zone, today }),
      ...(source
        ? [
            context(
              `${source.permalink ? `<${source.permalink}|${where}>` : where}${source.quote === '' ? '' : `\n>${escapedWithin(plainQuote(source.quote), 600)}`}`,
            ),
          ]
        : []),
      ...(revisions.length > 0 ? [context(revisions.join('\n'))] : []),
      ...(told.length > 0 ? [context(told.join('\n'))] : []),
      ...buttonRow(`action-${action.id}`, buttons),
    ],
  };
}

function buttonsFor(action: Action, viewer: Member) {
  if (action.state !== 'open') return [button('Reopen', actionIds.reopen, action.id, `Reopen action ${action.number}`)];
  return [
    ...(action.share === 'any' && action.takenBy === null
      ? [button('Take it', actionIds.take, action.id, `Take action ${action.number}`)]
      : []),
    ...(action.takenBy?.id === viewer.id
      ? [button('Give back', actionIds.giveBack, action.id, `Give action ${action.number} back to its group`)]
      : []),
    ...(action.offeredTo === viewer.id
      ? [
          button('Accept', actionIds.accept, action.id, `Accept action ${action.number}`),
          button('Decline', actionIds.decline, action.id, `Decline action ${action.number}`),
        ]
      : []),
    button('Mark done', actionIds.done, action.id, `Mark action ${action.number} done`),
    button('Add note', actionIds.addNote, action.id, `Add a note to action ${action.number}`),
    action.wait
      ? endWaitButton(action, viewer)
      : button('Wait', actionIds.wait, action.id, `Say what action ${action.number} waits on`),
    ...(may(viewer, 'assign an action') === 'yes'
      ? [button('Assign', actionIds.assign, action.id, `Assign action ${action.number}`)]
      : []),
    ...(may(viewer, 'date an action') === 'yes'
      ? [button('Change date', actionIds.changeDate, action.id, `Change the date of action ${action.number}`)]
      : []),
  ];
}
