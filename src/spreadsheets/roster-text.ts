import type { RosterEntry } from '../domain/roster/roster-entry.ts';
import type { RosterList } from '../domain/roster/roster-list.ts';
import { readRosterCsv } from './roster-csv.ts';

/** A list of members that somebody types or pastes is no longer; what is longer is no list, and not looked at. */
const mostCharacters = 40_000;
const mostLines = 500;

/**
 * The people in a message that is a list of members and nothing else; undefined where it is not, as talk is.
 *
 * It is a table with a heading, of the columns that `readRosterCsv` knows; or each line is a person, with an address, or with what they
 * are: "Ines Okafor, Chair, ines@port.example", "• Jon Berg (Treasurer)". Above these one line may say so: "Members of the board:".
 * Names with neither are talk, unless that line calls them members and each says what the person is.
 */
export function readRosterText(text: string): Extract<RosterList, { readonly kind: 'people' }> | undefined {
  if (text.length > mostCharacters) return undefined;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !fence.test(line) && !ruler.test(line));
  if (lines.length < 2 || lines.length > mostLines) return undefined;
  const table = readRosterCsv(lines.map(withoutBars).join('\n'), { mostLinesAbove: 1 });
  if (table.kind === 'people' && table.entries.every(({ name }) => isName(name))) return table;
  const people = lines.map(personIn);
  const title = people[0] === undefined ? lines[0] : undefined;
  const listed = (title === undefined ? people : people.slice(1)).filter((person) => person !== undefined);
  if (listed.length < lines.length - (title === undefined ? 0 : 1) || !isList(listed, title)) return undefined;
  return { kind: 'people', entries: listed, leftOut: { deactivated: [], bots: [], nameless: 0 } };
}

function isList(people: readonly RosterEntry[], title: string | undefined): boolean {
  if (people.length < 2) return false;
  if (people.every(({ email }) => email !== null)) {
    return people.length > 2 || people.every(({ category }) => category !== null) || ofMembers.test(title ?? '');
  }
  const roles = people.filter(({ category }) => role.test(category ?? '')).length;
  if (people.length > 2 && roles === people.length) return true;
  return ofMembers.test(title ?? '') && roles > 0 && people.every(({ category, email }) => category ?? email);
}

const fence = /^`{3}\w*$/;
const ruler = /^[|\s:+-]+$/;
/** A row as Markdown has it, without the bars at its ends. */
const withoutBars = (line: string): string => line.replace(/^\||\|$/g, '').trim();

const ofMembers =
  /^\W{0,3}(?:[\p{L}’'&-]+ ){0,4}(?:members(?:hip)?|roster|contacts?|(?:members?|membership|contact) list)(?: (?:\d{4}|(?:of|for|on|in) [\p{L}\d ’'/-]{1,60}))?\s?:?\W{0,2}$/iu;
const role =
  /\b(?:(?:vice|co|deputy)[- ]?)?(?:chair(?:person|man|woman)?|president|secretary|secretariat|treasurer|member|observer|lead|officer|liaison|delegate|director|trustee|editor|conven[eo]r|rapporteur|advis[eo]r|alternate|representative|coordinator|councillor)\b/i;

/** A line that is a person, with their address or what they are; undefined where it is anything else. */
function personIn(line: string): RosterEntry | undefined {
  if (line.length > 250) return undefined;
  const plain = withoutBars(line.replace(/^(?:[-*•◦▪–>]|\d{1,3}[.)])\s+/, '')).replace(/[*_~`]/g, '');
  const email = /[^\s<>(),;:"|]+@[^\s<>(),;:"|]+\.[^\s<>(),;:"|]+/.exec(plain)?.[0] ?? null;
  const parts = (email === null ? plain : plain.replace(email, ' '))
    .split(/\s*[,;|\t()<>]\s*|\s+[-–—]+\s+|\s*:\s+/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  const [first = '', second = '', ...rest] = parts;
  // "Okafor, Ines, Chair"
  const isReversed = isWord(first) && isWord(second) && !role.test(second);
  const name = isReversed ? `${second} ${first}` : first;
  const category = (isReversed ? rest : parts.slice(1)).join(', ').slice(0, 200) || null;
  if (!isName(name) || (email === null && category === null) || (category ?? '').split(' ').length > 8)
    return undefined;
  return { name, email, category, region: null, userId: null };
}

const isWord = (words: string): boolean => /^\p{Lu}[\p{L}'’-]+$/u.test(words);

/** Two words or more, each with a capital or in a script that has none; small ones stand within: "Ana de la Cruz". */
const isName = (words: string): boolean =>
  words.length <= 60 &&
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|[\p{Lo}\p{M}]+)(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Ll}{1,4}|["“(]\p{L}+["”)]|[\p{Lo}\p{M}]+)){0,4} (?:\p{Lu}[\p{L}\p{M}'’.-]*|[\p{Lo}\p{M}]+)$/u.test(
    words.replace(/^([^,]{2,40}), ([^,]{2,40})$/, '$2 $1'),
  );
