import { nameWords } from '../../domain/roster/name.ts';
import type { Participant } from '../../domain/summaries/summary.ts';
import type { Placed } from '../structure/outline.ts';
import { givenNames, groupNouns, notOwners } from '../words/words.ts';
import { type DocumentPerson, looksLikeName } from './people.ts';

export interface Attendance {
  readonly participants: readonly Participant[];
  /** The participants, and whoever else the document shows speaking or taking notes. */
  readonly people: readonly DocumentPerson[];
}

interface Entry {
  readonly name: string;
  readonly aliases: readonly string[];
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
  let roster = false;
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
        for (const entry of entriesIn(inline[2], true)) {
          know(entry);
          if (!officers.test(inline[1])) list(passage.line, entry.name, capitalised(inline[1]));
        }
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
      if (before?.kind !== 'row') roster = isRosterHeader(passage.cells);
      if (before?.kind !== 'row' && roster) continue;
    } else roster = false;
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
        know({ name, aliases: [] });
      }
      continue;
    }
    if (isGroupTitle(passage, passages)) {
      category = passage.text.replace(/:$/, '');
      continue;
    }
    const entries = passage.kind === 'row' ? entriesInRow(passage.cells) : entriesIn(passage.text, false);
    if (entries.length === 0 && passage.kind === 'text' && /^[^.]{3,90}$/.test(passage.text))
      category = passage.text.replace(/:$/, '');
    for (const entry of entries) {
      list(passage.line, entry.name, category);
      know(entry);
    }
  }
  for (const entry of speakersIn(passages)) if (!people.has(entry.name.toLowerCase())) know(entry);
  return { participants, people: [...people.values()] };
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
  !cells.some((cell) => /^(?:action|task|due|deadline)/i.test(cell));

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The first cell that is a name; where the table keeps family and given name apart they are two cells. */
function entriesInRow(cells: readonly string[]): readonly Entry[] {
  const at = cells.findIndex(
    (cell) =>
      entryIn(cell) !== null &&
      !/^(?:name|member|present|attended|yes|no|affiliation|organi[sz]ation|role)\b/i.test(cell),
  );
  const entry = entryIn(cells[at] ?? '');
  if (!entry) return [];
  const handle = cells.find((cell) => /^@[\w-]{2,39}$/.test(cell.trim()));
  return [handle && handle !== entry.name ? { ...entry, aliases: [...entry.aliases, handle] } : entry];
}

function entriesIn(text: string, isList: boolean): readonly Entry[] {
  if (/^(?:name|representative|member|initials?|affiliation|tbd|todo|none|n\/a|\+ ?\d.*|others?)\b/i.test(text))
    return [];
  const whole = text.replace(/^[\s:*]+|[\s.;]+$/g, '');
  // "@kim @lee", "@kim, @lee": whoever is mentioned is one, with nothing but mentions around them.
  const mentions = /^@[^\s,;]+(?:[\s,;]+(?:(?:and|&)\s+)?@[^\s,;]+)+$/.test(whole);
  const separator = mentions ? /[\s,;]+(?:(?:and|&)\s+)?/ : whole.includes(';') ? /;/ : /,|\band\b|&|\n/;
  const outside = whole.replace(/\([^()]{0,80}\)/g, '');
  const halves = outside.split(/,\s*/);
  // "Kim Doe, Lee Poe (Harbour Trust)" are two, "Kim Doe, Harbour Trust, Inc." is one.
  const isPerson = (half: string): boolean => {
    const words = half.trim().split(' ');
    const alone =
      words.length === 1 &&
      /^[@\p{L}][\p{L}\d_-]{2,}$/u.test(half.trim()) &&
      !/^(?:inc|llc|ltd|corp|gmbh|co)$/i.test(half.trim());
    return givenNames.has(words[0]?.toLowerCase() ?? '') || (alone && halves.length > 2);
  };
  const two = halves.length > 1 && halves.filter(isPerson).length * 10 >= halves.length * 7;
  const pieces = isList || two || mentions ? splitOutsideBrackets(whole, separator) : [whole];
  const entries = pieces.map(entryIn).filter((entry) => entry !== null);
  return isList || pieces.length === 1 || entries.length * 2 > pieces.length
    ? entries
    : [entryIn(whole)].filter((entry) => entry !== null);
}

function splitOutsideBrackets(text: string, separator: RegExp): readonly string[] {
  const hidden = text.replace(/\([^()]{0,80}\)/g, (inside) =>
    inside
      .replaceAll(',', '\u0001')
      .replaceAll(';', '\u0002')
      .replace(/\band\b/g, '\u0003')
      .replaceAll('&', '\u0004'),
  );
  return hidden
    .split(separator)
    .map((piece) =>
      piece
        .replaceAll('\u0001', ',')
        .replaceAll('\u0002', ';')
        .replaceAll('\u0003', 'and')
        .replaceAll('\u0004', '&')
        .trim(),
    );
}

/** "Kris Borchers (@kborchers)", "VM (Vicky) Brasseur", "SC: Agnes So (Intel)", "Robert Devine - J&J", "@em-ly". */
function entryIn(text: string): Entry | null {
  let rest = text.slice(0, 160).trim();
  const aliases: string[] = [];
  const addAlias = (alias: string): void => {
    if (!groupNouns.has(alias.toLowerCase())) aliases.push(alias);
  };
  const before = /^([^:]{1,40}):\s*(.{2,})$/.exec(rest);
  if (before?.[1] && before[2] && looksLikeName(firstPart(before[2]))) {
    rest = before[2];
  }
  rest = rest.replace(/[([{]([^()[\]{}]{1,60})[)\]}]/g, (_all, inside: string) => {
    for (const part of inside.split(/[,;/]\s*/)) {
      if (/^@[\w-]{1,39}$|^\p{Lu}{2,4}$|^[a-z][\w-]{1,20}$|^["“]?\p{Lu}\p{Ll}+["”]?$/u.test(part.trim()))
        addAlias(part.trim().replace(/["“”]/g, ''));
    }
    return ' ';
  });
  const handle = /(?:^|\s)(@[\w-]{1,39})/.exec(rest)?.[1];
  if (handle && !rest.trim().startsWith('@')) aliases.push(handle);
  const mention = /^@(\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'.-]*){1,3})$/u.exec(firstPart(rest))?.[1];
  if (mention) return { name: mention, aliases: [...aliases, `@${mention}`] };
  const plain = withoutRole(firstPart(rest));
  // "Dunja_Petrov" is how some chats write a name; "wanda_k" is a nick.
  const name = /^\p{Lu}/u.test(plain) ? plain.replace(/(?<=\p{L})_(?=\p{L})/gu, ' ') : plain;
  if (/^\w*bot$/i.test(name) || name === 'zakim' || name === 'RRSAgent') return null;
  if (/^@[\w/-]{1,60}$/.test(name)) return { name, aliases: aliases.filter((alias) => alias !== name) };
  if (/^[a-z][\w-]{2,20}$/.test(name) && rest.trim() === name && !groupNouns.has(name)) return { name, aliases };
  if (!looksLikeName(name)) return null;
  return { name, aliases };
}

/** "Library Director Amy Sorrell" */
function withoutRole(name: string): string {
  const words = name.split(' ');
  const role = words.findLastIndex((word) => groupNouns.has(word.toLowerCase()));
  return role >= 0 && words.length - role > 2 ? words.slice(role + 1).join(' ') : name;
}

const firstPart = (text: string): string =>
  (text.split(/\s[-–—|/]+\s|\s+[-–—](?=\p{L})|[,;|:\t]|\s@|\s\(|\s(?:from|of|for)\s/u)[0] ?? '')
    .replace(/^(?:mr|mrs|ms|dr|prof|cllr|councillor|rev)\.?\s+/i, '')
    .replace(/[\s*.]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

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
    .map(([name]) => ({ name, aliases: [] }));
}
