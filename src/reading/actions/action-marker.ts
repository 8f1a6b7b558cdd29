import { ownersInPhrase } from '../owners/owner-phrase.ts';
import type { People } from '../people/people.ts';
import { taskVerbs } from '../words/words.ts';
import { soundsLikeTask } from './task-sentence.ts';

/** "ACTION: ...", "TODO [Kim] ...", "AP3 (Jo): ...": words that say a task follows. */
export interface Marked {
  readonly task: string;
  /** Named between the mark and the task: "Action Kim/Jo: ...". */
  readonly owners: readonly string[];
  /** The task is the sentence or paragraph before: "... (Action: clerk)". */
  readonly before: string | null;
  readonly done: boolean;
}

const start =
  /^(?:[-*"“•>]\s*)?(?:(?:#|\[(?:new|open|pending|done|dropped|closed|ongoing|continues)\]|new|(?:trackbot|rrsagent|zakim|scribe):?|created|recorded|…|\.{3})\s*)?[[({]?(actions?(?: ?items?| ?points?| required| needed)?|a\/i|ai|ap|ar|to[- ]?do|task|follow[- ]?up|next steps?)(?![\p{L}’'/])/iu;

/** The mark a passage begins with, and what it says to do. `bold` are the words in bold at its start. */
export function markAtStart(text: string, bold: string | null, people: People, aiIsAWord = false): Marked | null {
  const begins = start.exec(text.slice(0, 80));
  const word = begins?.[1];
  if (!begins || !word) return null;
  const weak = /^(?:task|follow|next)/i.test(word);
  const short = /^(?:a\/i|ai|ap|ar)$/i.test(word);
  if (short && word !== word.toUpperCase()) return null;
  // "action: \"merge\"" names a label.
  if (/^action$/.test(word) && /^\s*:\s*["“'‘`]/.test(text.slice(begins[0].length))) return null;
  if (/^(?:action|issue)-\d+\s*(?:\?|--)/i.test(text)) return null;
  let rest = text.slice(begins[0].length, 2000);
  const bracketed = /[[({]/.test(begins[0]) && /^[\])}]/.test(rest.trimStart());
  const command = begins[0].startsWith('#');
  let owners: readonly string[] = [];
  let numbered = false;
  let separated = bracketed || command;
  let status = /^\W*\[(done|dropped|closed)\]/i.test(text) ? 'done' : '';

  const id = /^\s*(?:no\.?\s*)?[#-]?\s*((?:[A-Z]{1,4}-?)?\d{1,5}(?:[./-]\d{1,5}){0,3}[a-z]?)(?=[\s:.)\]–—-]|$)/.exec(
    rest,
  );
  if (id && !(short && !/^[#-]?\d|^\s\d[\d.]*\s*[:–—)-]/.test(rest))) {
    rest = rest.slice(id[0].length).replace(/^[.)](?=\s)/, '');
    numbered = true;
  }
  // "[AI Kim] call the hall"
  const bracketedOwner = /[[(]/.test(begins[0]) ? /^\s*(?:for |on |[:–-] ?)?([^\][()]{2,40})[\])]/.exec(rest) : null;
  if (bracketedOwner?.[1]) {
    owners = ownersInPhrase(bracketedOwner[1], people, 'field');
    if (owners.length === 0) return null;
    separated = true;
    rest = rest.slice(bracketedOwner[0].length);
  }
  rest = rest.replace(/^[\])}]+/, '');
  const aside = /^\s*[([]([^()[\]]{1,60})[)\]]/.exec(rest);
  if (aside?.[1]) {
    const named = ownersInPhrase(aside[1].replace(/^(?:for|on|owner:)\s+/i, ''), people, 'field');
    if (/^(?:done|closed|complete[d]?|open|ongoing|new|pending|in progress|\d[\d./-]*|s)$/i.test(aside[1]))
      status = aside[1];
    else if (named.length > 0) owners = named;
    else if (!/^\s*:/.test(rest.slice(aside[0].length)))
      return weak || short ? null : plain(rest, owners, status, bracketed);
    rest = rest.slice(aside[0].length);
    separated ||= named.length > 0 && !short;
  }
  const separator = /^\s*(?:[:：]|[-–—]{1,2}(?=\s)|→|➔|[-=]>)\s*/.exec(rest) ?? /^(?:,\s*\w+)\s*:\s*/.exec(rest);
  if (separator) {
    const task = rest.slice(separator[0].length);
    if (short && aiIsAWord && owners.length === 0 && !soundsLikeTask(task, people)) return null;
    return plain(task, owners, status, true);
  }
  const named = /^\s+(?:on |for |to )?([^:]{2,60}?)\s*:\s+(?=\S)/.exec(rest);
  if (named?.[1]) {
    const found = ownersInPhrase(named[1], people, short || weak ? 'label' : 'before to');
    if (found.length > 0 && (!short || found.some((owner) => people.knows(owner) || owner.startsWith('@')))) {
      return plain(rest.slice(named[0].length), found, status, true);
    }
  }
  if (weak || (short && !separated)) return null;
  const loud = word === word.toUpperCase() || numbered || (bold !== null && isMark(bold));
  if (!separated && !loud) {
    // "Action Kim to send it", "Action item for all members to comment", with the doers straight after.
    const after = /^\s+((?:on |for )?[@\p{Lu}][^,.;:]{1,40}?|for [^,.;:]{2,40}?) (?:to|will|shall|should) /u.exec(rest);
    if (!after?.[1] || ownersInPhrase(after[1].replace(/^(?:on|for) /, ''), people, 'label').length === 0) return null;
  }
  return plain(rest, owners, status, true);
}

const isMark = (bold: string): boolean =>
  /^[[(]?(?:new )?(?:action(?: items?| points?)?|to-?do|ai|ap)\b[^a-z]{0,12}$/i.test(bold.trim());

function plain(rest: string, owners: readonly string[], status: string, separated: boolean): Marked | null {
  let task = rest.trim().replace(/^[:–—-]\s*/, '');
  if (!separated || task === '' || isNothing(task)) return null;
  let done = /^(?:done|closed|completed?)$/i.test(status);
  const prefix = /^[[(]?(done|closed|completed|complete)[\])]?\s*[:–—-]?\s+(?=\S)/i.exec(task);
  if (prefix) {
    done = true;
    task = task.slice(prefix[0].length);
  }
  return {
    task: task.replace(/^(?:on |for )(?=(?:the |all )?@?\p{L}+(?: \p{L}+)? to )/u, ''),
    owners,
    before: null,
    done,
  };
}

/** What stands after a mark where there is no task: "none", or how a board voted, which its minutes call the action taken. */
export const isNothing = (task: string): boolean =>
  /^(?:[-–—.]+|none?\b(?! of)|n\/?a\b|nil\b|nothing\b|no (?:new )?(?:actions?|action items?|further|updates?|items?|follow)\b|motion\b|moved\b|it was moved|m\/s\b|approved?\b\s*(?:$|[.,;(–-]|by|unanimously|as)|carried\b|passed\b|unanimous|adopted\b|ratified\b|for information\b|information only|discussion only|noted\.?$|tb[acd]\.?$|see (?:above|below)\.?$|\(?none\)?\.?$)/i.test(
    task.trim(),
  );

/** Whether a mark says that it gives a task now: "Done. NEW ACTION: ...", "... done. ACTION: ..." in a list of what was to be done. */
export const marksNewTask = (text: string): boolean =>
  /\bnew\W{1,3}action\b|\b(?:done|completed?|closed|finished)\W{1,3}\s[([*]{0,2}action\b/i.test(text.slice(0, 1500));

const inside =
  /(?:[.;)!?…–—-]\s+|\s\s|\s[([]|^[^:]{1,30}: )(?:[([*]{0,2})((?:NEW|[Nn]ew) [Aa](?:CTION|ction)(?: ITEM| POINT| [Ii]tem| [Pp]oint)?|ACTION(?: ITEM| POINT)?|Action(?: [Ii]tem| [Pp]oint)?|TODO|To-?Do|AI|AP)\s?(?:[-#]?\d[\d.]*)?(:|\s[-–—]\s|(?<=TODO)\s)\s*(?=\S)/;

/** "Discussed. Action item for the group to review it", "Send in the forms (ACTION for all)" */
const forSomebody =
  /(?:[.;)!?]\s+|\s[[(])(?:ACTION|Action)(?: [Ii]tem| [Pp]oint)? (?:for|on) (?<doers>[^,.;:()[\]]{2,40}?)(?: to (?<task>\p{Ll}.*)|[)\]]\.?$)/u;

function markForSomebody(text: string, people: People): Marked | null {
  const found = forSomebody.exec(text.slice(0, 1500));
  const { doers = '', task } = found?.groups ?? {};
  const owners = ownersInPhrase(doers, people, 'label');
  if (!found || owners.length === 0) return null;
  const before = text.slice(0, found.index + 1).trim();
  return task
    ? { task: `${doers} to ${task}`, owners, before: null, done: false }
    : { task: before, owners, before, done: false };
}

/** A mark further on in a passage: "... - TODO write it down", "... (Action: clerk)", "... Action item for all to comment". */
export function markInside(text: string, people: People): Marked | null {
  const found = inside.exec(text.slice(0, 1500));
  if (!found?.[1]) return markForSomebody(text, people);
  const rest = text.slice(found.index + found[0].length);
  const task = rest.replace(/[)\]*]+\s*\.?$/, '').trim();
  const before = text.slice(0, found.index + 1).trim();
  if (task === '' || isNothing(task)) return null;
  const owners = ownersInPhrase(task.replace(/[.,]$/, ''), people, 'field');
  const shortTask = task.split(' ').length <= 6;
  if (owners.length > 0 && shortTask && before.length > 15 && !taskVerbs.has(task.split(' ')[0]?.toLowerCase() ?? '')) {
    return { task: before.replace(/[([–—-]\s*$/, '').trim(), owners, before, done: false };
  }
  if (/^(?:AI|AP)$/.test(found[1]) && !/^(?:@|\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)? (?:to|will) )/u.test(task))
    return null;
  if (/^Action/.test(found[1]) && found[0].startsWith(' ') && !/[([]/.test(found[0])) return null;
  return { task, owners: [], before: null, done: false };
}
