import { givenNames, groupNouns } from '../words/words.ts';
import { areFamilyFirst, givenFirst, withoutSuffixes } from './name-order.ts';
import { looksLikeName } from './people.ts';

/** Somebody as a list of people names them. */
export interface Entry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** "Chair", where the line says so. */
  readonly role: string | null;
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The first cell that is a name; where the table keeps family and given name apart they are two cells. */
export function entriesInRow(cells: readonly string[]): readonly Entry[] {
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

export function entriesIn(text: string, isList: boolean): readonly Entry[] {
  if (/^(?:name|representative|member|initials?|affiliation|tbd|todo|none|n\/a|\+ ?\d.*|others?)\b/i.test(text))
    return [];
  const whole = withoutSuffixes(text.replace(/^[\s:*]+|[\s.;]+$/g, ''));
  const semicolons = isList && whole.includes(';') ? whole.split(/\s*;\s*/) : [];
  if (areFamilyFirst(semicolons))
    return semicolons.map((piece) => entryIn(givenFirst(piece))).filter((entry) => entry !== null);
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
  let role: string | null = null;
  const addAlias = (alias: string): void => {
    if (!groupNouns.has(alias.toLowerCase())) aliases.push(alias);
  };
  const before = /^([^:]{1,40}):\s*(.{2,})$/.exec(rest);
  if (before?.[1] && before[2] && looksLikeName(firstPart(before[2]))) {
    rest = before[2];
    if (isRole(before[1])) role = capitalised(before[1].trim());
  }
  const [label = '', behind = ''] = rest.split(/\s+[–—-]+\s+/, 2);
  if (isRole(label) && looksLikeName(firstPart(behind))) [rest, role] = [behind, capitalised(label)];
  rest = rest.replace(/[([{]([^()[\]{}]{1,60})[)\]}]/g, (_all, inside: string) => {
    for (const part of inside.split(/[,;/]\s*/)) {
      if (isRole(part)) role ??= capitalised(part);
      else if (/^@[\w-]{1,39}$|^\p{Lu}{2,4}$|^[a-z][\w-]{1,20}$|^["“]?\p{Lu}\p{Ll}+["”]?$/u.test(part.trim()))
        addAlias(part.trim().replace(/["“”]/g, ''));
    }
    return ' ';
  });
  const handle = /(?:^|\s)(@[\w-]{1,39})/.exec(rest)?.[1];
  if (handle && !rest.trim().startsWith('@')) aliases.push(handle);
  const mention = /^@(\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'.-]*){1,3})$/u.exec(firstPart(rest))?.[1];
  if (mention) return { name: mention, aliases: [...aliases, `@${mention}`], role };
  const first = firstPart(rest);
  const plain = withoutRole(first);
  const beside = plain === first ? afterName(rest, first) : first.slice(0, -plain.length);
  if (isRole(beside)) role ??= capitalised(beside.trim());
  // "Dunja_Petrov" is how some chats write a name; "wanda_k" is a nick.
  const name = /^\p{Lu}/u.test(plain) ? plain.replace(/(?<=\p{L})_(?=\p{L})/gu, ' ') : plain;
  if (/^\w*bot$/i.test(name) || name === 'zakim' || name === 'RRSAgent') return null;
  if (/^@[\w/-]{1,60}$/.test(name)) return { name, aliases: aliases.filter((alias) => alias !== name), role };
  if (/^[a-z][\w-]{2,20}$/.test(name) && rest.trim() === name && !groupNouns.has(name)) return { name, aliases, role };
  if (!looksLikeName(name)) return null;
  return { name, aliases, role };
}

/** What somebody does at a meeting or for its committee: "Vice-chair", "minutes". */
const isRole = (words: string): boolean =>
  /^(?:(?:vice|deputy|co|acting|past|hon(?:orary|\.)?|assistant|interim|joint|meeting|board|committee)[- ]){0,2}(?:chair(?:man|person|woman)?|president|secretary|treasurer|clerk|conven[eo]r|scribe|minutes|notes|(?:minute|note)[- ]?taker|recorder|rapporteur|facilitator|moderator|registrar)s?$/i.test(
    words.trim(),
  );

/** "Chair" of "Ines Okafor – Chair" or "Ines Okafor, Chair". */
const afterName = (text: string, name: string): string =>
  /^\s*(?:,|\s[–—|/-]+\s)\s*([^,;–—|/]{3,40})/.exec(text.slice(text.indexOf(name) + name.length))?.[1] ?? '';

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
