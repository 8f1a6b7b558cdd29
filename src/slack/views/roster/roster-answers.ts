import { type Message, textMessage } from '../blocks/message.ts';
import { plural } from '../blocks/plural.ts';
import { truncate } from '../blocks/text.ts';
import { columnsWanted } from './roster-list.ts';
import { roleIsAsked } from './roster-question.ts';

/** The answer to `/mag link`. `called`: the member's name; `merged`: the entry that became one with theirs; `actions`: how many are theirs by it. */
export function nameLinked(
  written: string,
  { called, merged, actions }: { readonly called: string; readonly merged: string | null; readonly actions: number },
): Message {
  return textMessage(
    [
      `Linked: “${written}” is ${called}. I’ll recognise that spelling from now on.`,
      ...(merged === null ? [] : [`${merged} and ${called} are now one entry.`]),
      ...(actions > 0
        ? [`${plural(actions, 'action')} under that name ${actions === 1 ? 'is' : 'are'} now theirs.`]
        : []),
    ].join(' '),
  );
}

/** The answer to `/mag link` with a name that nobody of the workspace has, or several do. `names`: theirs. */
export const notOneCalled = (called: string, names: readonly string[]): Message =>
  textMessage(
    names.length > 0
      ? `Several people here may be “${truncate(called, 80)}”: ${names.slice(0, 5).join(', ')}. Type the whole name, or choose the person from the list that Slack shows after @.`
      : `I found no “${truncate(called, 80)}” in this workspace. Choose the person from the list that Slack shows after @.`,
  );

/** The answer to `/mag unlink`, of another spelling of a member's name or of the member. */
export const nameUnlinked = (written: string, what: 'spelling' | 'member', name: string): Message =>
  textMessage(
    what === 'spelling'
      ? `“${written}” no longer means ${name}.`
      : `Unlinked ${name}. I won’t link it again automatically.`,
  );

/** The answer to a button below “Who is this?”. `called`: whose name it is; null: nobody's here. */
export const nameSettled = (name: string, called: string | null): Message =>
  textMessage(
    called === null ? `${name} isn’t in this workspace. What they have stays theirs.` : `${name} is ${called}.`,
  );

/** The answer to `/mag retire`. */
export const memberRetired = (name: string): Message =>
  textMessage(
    `${name} is no longer a member and gets no more reminders. Hand over what they had in our direct messages.`,
  );

/** The answer to `/mag return`. `isAsked`: the officers are asked whether they get their role back. */
export const memberReturned = (name: string, isAsked: boolean): Message =>
  textMessage(`${name} is a member again.${isAsked ? ` ${roleIsAsked}` : ''}`);

/** The answer to a button below a handover. `decided`: “given to Ana Roth”. */
export const handoverDecided = (decided: string): Message =>
  textMessage(`Done: ${decided}. Undo it within a day with \`/mag undo\`.`);

/** The answer to “Apply”, below what a list would change. */
export const rosterApplied = ({
  added,
  changed,
  linked,
}: {
  readonly added: number;
  readonly changed: number;
  readonly linked: number;
}): Message =>
  textMessage(
    `Roster updated: ${plural(added, 'new member')}, ${changed} changed, ${linked} linked to people in this workspace.`,
  );

/** The answer to “Discard”, there. */
/** Of how many names nobody is here. */
export const otherNamesSettled = (names: number): Message =>
  textMessage(
    `Settled: ${plural(names, 'name')}, and no one in this workspace is any of them. What they have stays theirs.`,
  );

export const rosterDiscarded = textMessage('List discarded. The roster hasn’t changed.');

/** The answer to `/mag roster import` while no list waits to be applied. */
export const howToImportRoster = textMessage(
  `Drop a .csv file in the committee’s channel. ${columnsWanted} I’ll show you what it would change first.`,
);
