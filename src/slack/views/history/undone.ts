import type { Button } from '@slack/types';
import type { ChangeLine, ChangeSet } from '../../../domain/history/change-set.ts';
import { button, buttonRow, confirmed } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { historyIds } from './ids.ts';

/** The first line says what was done; a moved meeting has a line for each deadline that moved with it. */
const whatOf = ({ lines }: ChangeSet): string => {
  const [first, ...more] = lines;
  return `${first ? inWords(first) : 'that'}${more.length > 0 ? `, and ${more.length} more` : ''}`;
};

function inWords({ about, what, before, after }: ChangeLine): string {
  const change = before !== null && after !== null ? ` (${before} → ${after})` : '';
  return `${about}: ${what}${change}`;
}

/** "Undo", beside what was just done; what the whole channel was told is asked once more. */
export function undoButton(change: ChangeSet): Button {
  const says = `Undo: ${change.lines[0]?.what ?? 'the last change'}`;
  const undo = button('Undo', historyIds.undo, change.id, says);
  if (!change.lines.some((line) => line.subject === 'summary')) return undo;
  return confirmed(undo, {
    title: 'Withdraw the summary?',
    text: 'Its actions are withdrawn, its reminders are dropped, and the announcement says it was withdrawn. You can review it again.',
    yes: 'Withdraw it',
    no: 'Keep it',
    isDangerous: true,
  });
}

/** The same message with the button that undoes what it tells of; without a change as it is. */
export function undoably(message: Message, change: ChangeSet | undefined): Message {
  if (!change) return message;
  return { ...message, blocks: [...message.blocks, ...buttonRow(`undo-${change.id}`, [undoButton(change)])] };
}

/** What was undone. */
export function undoneNotice(change: ChangeSet): Message {
  const text = escapedWithin(`Undone: ${whatOf(change)}`, 2000);
  return { text, blocks: [section(text), context('Undo can’t be undone. Make the change again if you need it.')] };
}

/** `/mag undo`, where the latest change was told to the whole channel. */
export function askToUndo(change: ChangeSet): Message {
  const text = escapedWithin(`Undo your latest change? ${whatOf(change)}`, 2000);
  return undoably({ text, blocks: [section(text)] }, change);
}
