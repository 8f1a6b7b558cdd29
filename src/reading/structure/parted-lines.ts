import { ownersInValue } from '../owners/owner-phrase.ts';
import type { People } from '../people/people.ts';
import type { Placed } from './outline.ts';
import { looksDated, roleOfName } from './roles.ts';
import type { Field, TaskRecord } from './task-record.ts';
import type { Zone } from './zones.ts';

/**
 * Lines that say in parts what is to be done, who does it and by when, as boards and sprint notes are copied: "Mend the jetty | Ana |
 * Deadline: 12 March", "Paint it – Owner: Bo – Due: Friday", "Sweep it [Assignee: Bo]".
 *
 * Unlike the rows of a table they may have different parts: each part tells itself what it is. A line with its doer and its deadline is
 * surely a task, and so are the lines beside it that name one, where most do.
 */
export function partedLinesIn(passages: readonly Placed[], people: People): readonly TaskRecord[] {
  const lists = new Map<string, Parted[]>();
  const counts = new Map<string, number>();
  for (const passage of passages) {
    if (passage.heading || passage.kind === 'row' || passage.text === '') continue;
    const key = `${passage.kind} ${passage.block} ${passage.parent?.index ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const parted = partsOf(passage, people);
    if (!parted) continue;
    const list = lists.get(key);
    if (list) list.push(parted);
    else lists.set(key, [parted]);
  }
  return [...lists].flatMap(([key, list]) => {
    const owned = list.filter(isOwned).length;
    const isBoard = list.some(isComplete) && owned * 2 > (counts.get(key) ?? 0);
    return list.map((parted) => asRecord(parted, isComplete(parted) || (isBoard && isOwned(parted))));
  });
}

/** What a line says in its parts. */
interface Parted {
  readonly passage: Placed;
  readonly task: string;
  readonly owner: string | null;
  readonly due: string | null;
  /** The due part says so: "Deadline: 12 March", and not "12 March", which may be when a talk is given. */
  readonly isDueNamed: boolean;
}

const isOwned = ({ owner }: Parted): boolean => owner !== null;
const isComplete = ({ passage, owner, isDueNamed }: Parted): boolean =>
  owner !== null && isDueNamed && !notOfTasks.has(passage.zone);
const notOfTasks: ReadonlySet<Zone> = new Set(['attendance', 'agenda', 'possible actions', 'links', 'next meeting']);

/** A line of more is prose. */
const longestLine = 300;
const mostParts = 7;
const bar = /\s*\|\s+/;
/** These stand in sentences too: a part has to say what it is. */
const otherSeparator = /\s+[–—·•/-]\s+|;\s+|\s*[([](?=\p{L}[\p{L} ]{1,20}[:=])|[)\]](?=\W*$|\s*[([])/u;

function partsOf(passage: Placed, people: People): Parted | null {
  const { text } = passage;
  if (text.length > longestLine) return null;
  const hasBars = bar.test(text);
  const [task = '', ...parts] = text
    .split(hasBars ? bar : otherSeparator, mostParts)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0 || roleOf(task)) return null;
  let owner: string | null = null;
  let due: string | null = null;
  let isDueNamed = false;
  const rest = [task];
  for (const part of parts) {
    const named = roleOf(part);
    if (named?.role === 'owner' && ownersInValue(named.value, people).length > 0) owner ??= named.value;
    else if (named?.role === 'due') [due, isDueNamed] = [named.value, true];
    else if (hasBars && due === null && part.length <= 30 && looksDated(part)) due = part;
    else if (hasBars && owner === null && isSomebody(part, people)) owner = part;
    else if (named?.role !== 'status') rest.push(part);
  }
  if (owner === null && hasBars) owner = doerIn(parts, people);
  return owner === null && !isDueNamed ? null : { passage, task: rest.join(' | '), owner, due, isDueNamed };
}

/** What a part names itself: "Due: Friday", "deadline 14/10", "Assignee: Bo". */
function roleOf(part: string): { readonly role: Field['role']; readonly value: string } | null {
  const [, name = '', value = ''] = /^([\p{L}][\p{L}'’ ]{1,24}?)\s*[:=]\s*(\S.*)$/u.exec(part) ?? [];
  const named = roleOfName(name);
  if (named?.sure && (named.role === 'owner' || named.role === 'due' || named.role === 'status'))
    return { role: named.role, value };
  const day = /^(?:dead ?line|due(?: date| on| by)?|eta|by)\s+(\S.*)$/i.exec(part)?.[1];
  return day !== undefined && looksDated(day) ? { role: 'due', value: day } : null;
}

const isSomebody = (part: string, people: People): boolean =>
  part.length <= 60 &&
  part.split(/\s*(?:,|&|\/|\+|\band\b)\s*/).every((name) => people.knows(name) || /^@[\w.-]{2,40}$/.test(name));

/** "Login page | Ana to write it down" */
function doerIn(parts: readonly string[], people: People): string | null {
  for (const part of parts) {
    const name = /^(\p{Lu}[\p{L} .'’-]{1,40}?) (?:to|will) \p{Ll}/u.exec(part)?.[1];
    if (name && people.knows(name)) return name;
  }
  return null;
}

function asRecord({ passage, task, owner, due }: Parted, isSure: boolean): TaskRecord {
  const fields: Field[] = [{ role: 'task', value: task, passage }];
  if (owner !== null) fields.push({ role: 'owner', value: owner, passage });
  if (due !== null) fields.push({ role: 'due', value: due, passage });
  return { kind: 'row', head: passage, place: passage, task, isSure, header: null, fields };
}
