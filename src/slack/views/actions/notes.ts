import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import type { ActionNote, ActionNotes } from '../../../domain/actions/action-note.ts';
import { type CalendarDay, dayIn } from '../../../domain/time/instant.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { textInput } from '../blocks/input.ts';
import type { Message } from '../blocks/message.ts';
import { formModal } from '../blocks/modal.ts';
import { pager, pageSentence, pagesFor } from '../blocks/pager.ts';
import { plural } from '../blocks/plural.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionIds } from './ids.ts';

export const noteFields = { text: 'text' } as const;
export const noNoteWritten = 'Write what’s new.';

/** "Add note": what's new of an action. */
export const addNoteModal = (action: Action): ModalView =>
  formModal({
    id: actionIds.addNoteForm,
    about: action.id,
    title: 'Add note',
    submit: 'Add',
    blocks: [
      section(`*#${action.number}* ${escapedWithin(action.text, 1000)}`),
      textInput({ id: noteFields.text, label: 'What’s new?' }, { maxLength: 1000, multiline: true }),
    ],
  });

/** In whose time a note's day is said. */
interface Reading {
  readonly zone: string;
  readonly today: CalendarDay;
}

/** "*Tue 16 January*, Lea Baumann: The draft is with the printer." */
const noteLine = ({ at, by, text }: ActionNote, { zone, today }: Reading, most: number): string =>
  `*${writtenDay(dayIn(zone, at), today)}*, ${escapedWithin(by, 100)}: ${escapedWithin(text, most)}`;

/** The latest notes on an action's card; nothing where it has none. */
export const latestNotes = ({ notes }: ActionNotes, reading: Reading) =>
  notes.length === 0 ? [] : [section(notes.map((note) => noteLine(note, reading, 500)).join('\n'))];

/** The way to the notes that the card has no room for. */
export const earlierNotesButton = (action: Action, earlier: number) =>
  button(
    `Show ${plural(earlier, 'more note')}`,
    actionIds.showNotes,
    `${action.id}/0`,
    `Show all notes on action ${action.number}`,
  );

/** A page of an action's notes, latest first. */
export function noteList(
  action: Action,
  { notes, total, page }: ActionNotes,
  { perPage, ...reading }: Reading & { readonly perPage: number },
): Message {
  const here = { shown: page, pages: pagesFor(total, perPage) };
  const title = `${plural(total, 'note')} on action #${action.number}.${pageSentence(here)}`;
  const lines = notes.map((note) => noteLine(note, reading, 1800));
  return {
    text: escapedWithin([title, ...notes.map(({ by, text }) => `${by}: ${text}`)].join('\n'), 3500),
    blocks: [
      section(`*${title}*\n${escapedWithin(action.text, 500)}`),
      ...lines.map(section),
      ...buttonRow(
        'turns',
        pager(actionIds.showNotes, here, (other) => `${action.id}/${other}`),
      ),
    ],
  };
}
