import { nameWords } from '../../domain/roster/name.ts';
import type { Participant } from '../../domain/summaries/summary.ts';
import type { Placed } from '../structure/outline.ts';
import { givenNames, groupNouns, notOwners } from '../words/words.ts';
import { capitalised, type Entry, entriesIn, entriesInRow } from './list-entry.ts';
import { areFamilyFirst, givenFirst } from './name-order.ts';
import { type DocumentPerson, looksLikeName } from './people.ts';

export interface Attendance {
  readonly participants: readonly Participant[];
  /** The participants, and whoever else the document shows speaking or taking notes. */
  readonly people: readonly DocumentPerson[];
}

const field =
  /^(?:\w+ ){0,2}?(present|attendees|attended|attending|attendance|in attendance|participants|members|people|who|regrets|apologies|absent|absentees|excused|guests?|observers?|staff|also present|remote|on (?:the )?(?:call|phone)|chairs?|co-?chairs?|chairperson|chairman|president|scribes?|scribe\(s\)|scribenick|note-?takers?|minute-?takers?|notes by|minutes by|minutes taken by|recorder|facilitator|moderator|host|secretary)(?: \([^()]{0,40}\))?(?: \w+){0,2}?\s*:\s*(.*)$/i;
const officers =
  /^(?:chairs?|co-?chairs?|chairperson|chairman|president|scribe|scribes|note|minute|notes|minutes|recorder|facilitator|moderator|host|secretary)/i;

/**
 * Who the document says was there, each once, with the list they first stand in; "Regrets" and "Apologies" are lists like the others.
 *
 * Where family and given name stand apart ("Ruiz", tab, "Ana") the name is given as "Ana Ruiz": so people write it and Slack shows it,
 * and a name match takes either order.
 */
export function attendanceOf(passages: readonly Placed[]): Attendance {
  const participants: Participant[] = [];
  const people = new Map<string, DocumentPerson>();
  const named = new Set<string>();
  const order = columnsOf(passages);
  const list = (line: number, name: string, group: string | null): void => {
    const key = [...nameWords(name)].sort().join(' ') || name;
    if (named.has(key)) return;
    named.add(key);
    participants.push({ line, name, category: group });
  };
  let category: string | null = null;
  let categoryBlock = -1;
  let inlineBlock = -1;
  const turned = familyFirstBlocks(passages);
  let roster = false;
  let ofTasks = false;
  const know = (entry: Entry): void => {
    const before = people.get(entry.name.toLowerCase());
    people.set(entry.name.toLowerCase(), { name: entry.name, aliases: [...(before?.aliases ?? []), ...entry.aliases] });
  };

  for (const passage of passages) {
    // "| Attended | Kim, Lee |" is a line of its own too.
    const [key = '', value = ''] = passage.cells;
    const pair =
      passage.kind === 'row' && passage.cells.length === 2 && value.includes(' ') ? `${key}: ${value}` : null;
    const line = passage.kind === 'row' ? pair : passage.text;
    const inline = line && line.length < 1500 ? field.exec(line) : null;
    if (inline?.[1] && inline[2] !== undefined) {
      if (inline[2] !== '') {
        const isOfficer = officers.test(inline[1]);
        for (const entry of entriesIn(inline[2], true)) {
          know(entry);
          // Who chaired or took the minutes was there where a list says so; elsewhere the line may tell of another meeting.
          if (!isOfficer || passage.zone === 'attendance' || passage.block === inlineBlock)
            list(passage.line, entry.name, entry.role ?? capitalised(inline[1]));
        }
        if (!isOfficer) inlineBlock = passage.block;
        continue;
      }
      category = capitalised(inline[1]);
      categoryBlock = passage.block;
      continue;
    }
    // "Robin Vale / Harbour Trust / @rvale": a roll call under whatever heading.
    const signedIn = /^[^/]{2,40} \/ (?:[^/]{1,40} \/ ?)?@[\w-]{2,39}$/.test(passage.text);
    if (passage.kind === 'row' && passage.marker !== '\t') {
      const before = passages[passage.index - 1];
      if (before?.kind !== 'row') {
        roster = isRosterHeader(passage.cells);
        ofTasks = passage.cells.some((cell) => isTaskHeader.test(cell));
      }
      if (ofTasks || (before?.kind !== 'row' && roster)) continue;
    } else [roster, ofTasks] = [false, false];
    if (passage.zone !== 'attendance' && !signedIn && !roster) continue;
    if (passage.heading) {
      category = passage.text.replace(/:$/, '');
      categoryBlock = passage.block;
      continue;
    }
    if (passage.block !== categoryBlock) category = passage.path.at(-1) ?? null;
    categoryBlock = passage.block;
    if (passage.marker === '\t') {
      const [first = '', second = ''] = passage.cells;
      if (second === '') category = first;
      else if (first !== '' && !isNameHeader.test(first)) {
        const name =
          order === 'name first' ? first : order === 'given first' ? `${first} ${second}` : `${second} ${first}`;
        list(passage.line, name, category);
        know({ name, aliases: [], role: null });
      }
      continue;
    }
    const said = turned.has(passage.block) ? givenFirst(passage.text) : passage.text;
    const entries = passage.kind === 'row' ? entriesInRow(passage.cells) : entriesIn(said, false);
    if (entries.every(({ role }) => role === null) && isGroupTitle(passage, passages)) {
      category = passage.text.replace(/:$/, '');
      continue;
    }
    if (entries.length === 0 && passage.kind === 'text' && /^[^.]{3,90}$/.test(passage.text))
      category = passage.text.replace(/:$/, '');
    for (const entry of entries) {
      list(passage.line, entry.name, entry.role ?? category);
      know(entry);
    }
  }
  for (const entry of speakersIn(passages)) if (!people.has(entry.name.toLowerCase())) know(entry);
  return { participants, people: [...people.values()] };
}

/** The lists whose names have the family name first: "Ma, Andrew". */
function familyFirstBlocks(passages: readonly Placed[]): ReadonlySet<number> {
  const blocks = new Map<number, string[]>();
  for (const { zone, heading, kind, block, text } of passages) {
    if (zone !== 'attendance' || heading || kind === 'row') continue;
    const entries = blocks.get(block);
    if (entries) entries.push(text);
    else blocks.set(block, [text]);
  }
  return new Set([...blocks].filter(([, entries]) => areFamilyFirst(entries)).map(([block]) => block));
}

/** A line of its own over names: "Board Members"; among rows of two columns any line with one. */
function isGroupTitle(passage: Placed, passages: readonly Placed[]): boolean {
  if (passage.kind !== 'text' || passage.text.length > 90 || /[.,;@]/.test(passage.text)) return false;
  const next = passages[passage.index + 1];
  const isRow = next?.kind === 'row' && next.marker === '\t';
  return (
    isRow ||
    (groupNouns.has(passage.text.replace(/:$/, '').split(' ').at(-1)?.toLowerCase() ?? '') && next !== undefined)
  );
}

const isNameHeader = /^(?:(?:family|last|first|given|full) ?)?names?$|^surname$/i;

/** What stands in the two columns of a list of people, by its header or else by where given names are met. */
function columnsOf(passages: readonly Placed[]): 'family first' | 'given first' | 'name first' {
  let [inFirst, inSecond, wide] = [0, 0, 0];
  for (const { marker, zone, cells } of passages) {
    const [first = '', second = ''] = cells;
    if (marker !== '\t' || zone !== 'attendance' || first === '' || second === '') continue;
    if (/^(?:first|given) ?names?$/i.test(first)) return 'given first';
    if (/^(?:family|last) ?names?$|^surname$/i.test(first)) return 'family first';
    if (/^(?:full )?names?$/i.test(first)) return 'name first';
    const given = (cell: string): boolean => givenNames.has(cell.split(' ', 1)[0]?.toLowerCase() ?? '');
    if (given(first)) inFirst += 1;
    if (given(second)) inSecond += 1;
    if (given(first) && first.includes(' ')) wide += 1;
  }
  if (inFirst < 2 || inFirst <= inSecond * 2) return 'family first';
  return wide * 2 > inFirst ? 'name first' : 'given first';
}

/** "| Name | Role | Attending |" */
const isRosterHeader = (cells: readonly string[]): boolean =>
  cells.some((cell) =>
    /^(?:full )?(?:name|member|attendee|participant|person|trustee|representative|delegate|voter)s?\b/i.test(cell),
  ) &&
  cells.some((cell) =>
    /^(?:present|attend|initials|affiliation|organi[sz]ation|company|role|github|handle|username|e-?mail|title|institution|country)/i.test(
      cell,
    ),
  ) &&
  !cells.some((cell) => isTaskHeader.test(cell));

/** "| Action | Owner | Due |": whoever stands in it owns something, and is in no list of those who came. */
const isTaskHeader = /^(?:action|task|due|deadline)/i;

/** "Song ID: 12", "Review date: May": what is noted of each, and nobody's name. */
function isField(label: string): boolean {
  const [, ...rest] = label.toLowerCase().split(' ');
  const last = rest.at(-1) ?? '';
  return last.length > 1 && notOwners.has(last);
}

/** "MK: ...", "**Hudson:** ...", "Lee: ...": who speaks in notes kept as a dialogue. */
function speakersIn(passages: readonly Placed[]): readonly Entry[] {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    if (passage.heading || passage.kind === 'row' || passage.zone === 'links') continue;
    const nick = /^<(.{2,30})>$/.exec(passage.marker)?.[1];
    if (nick && !/bot$|^zakim$|^rrsagent$/i.test(nick)) counts.set(nick, 2);
    const name = /^([\p{Lu}@][\p{L}\w.'’-]{1,24}(?: [\p{Lu}][\p{L}.'’-]{0,24}){0,2}):\s/u.exec(
      passage.text.slice(0, 90),
    )?.[1];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(
      ([name, count]) =>
        count > 1 &&
        !groupNouns.has(name.toLowerCase()) &&
        !isField(name) &&
        (looksLikeName(name) || name.startsWith('@') || /^[a-z][\w|-]+$/.test(name)) &&
        !/^(?:AI|AP|TODO|ACTION|NOTE|LINK|AGREED|INFO|IDEA|HELP|TOPIC|PR|RFC|FYI|NB|PS|Update|Updates|Notes?|Status|Decision|Discussion|Question|Answer|Issue|Background|Summary|Action|Topic|Owner|Deadline|Link|Links|Proposal|Consensus|Resolution)$/.test(
          name,
        ),
    )
    .map(([name]) => ({ name, aliases: [], role: null }));
}
