import type { GroupLine } from '../../domain/summaries/summary.ts';
import type { Placed } from '../structure/outline.ts';

const groupName =
  /^(?:(?:the|new|ad[- ]hoc) )?((?:working group|wg|task ?force|sub-?committee|sub-?group|study group|interest group|project team)\s+(?:on|for|to)\s+[^.;:()]{3,100}?|[^.;:()]{3,60}\s(?:working group|task ?force|sub-?committee|interest group))\s*(?:\(([^()]{2,30})\))?\s*[.;]?$/i;
const topicList =
  /\b(?:the )?((?:[\p{Lu}][\p{L}\d-]*\s+){0,4})(?:topics?|themes?|tracks?|subjects?|workstreams?)\s*(?:\(|:\s*)([^()]{10,500}?)(?:\)|\.?$)/u;
const lettered = /\b((?:sub-?)?group [A-Z\d]{1,2})\b\s+(?:on|for|:|[-–])\s*[^;.]{3,140}/gi;
const counts: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, a: 1 };

/** The working groups, topics and sub-groups that members may join. */
export function groupsIn(passages: readonly Placed[]): readonly GroupLine[] {
  const groups: GroupLine[] = [];
  const known = new Map<string, string | null>();
  const text = (): string => passages.map((passage) => passage.text).join('\n');
  let all: string | null = null;
  const whole = (): string => {
    // An abbreviation is explained near the top, or not at all.
    all ??= text().slice(0, 60_000);
    return all;
  };
  for (const passage of passages) {
    if (passage.heading || passage.zone === 'attendance' || passage.zone === 'agenda' || passage.kind === 'row')
      continue;
    const named = passage.kind === 'item' && passage.text.length < 140 ? groupName.exec(passage.text) : null;
    if (named?.[1]) {
      groups.push({
        line: passage.line,
        kind: 'working group',
        name: named[1].trim(),
        short: named[2] ?? null,
        of: null,
        seats: 'unlimited',
      });
      continue;
    }
    if (/topic|theme|track|subject|workstream/i.test(passage.text)) {
      const list = topicList.exec(passage.text);
      const names = (list?.[2] ?? '')
        .split(/\s*;\s*(?:and\s+)?/)
        .map((name) => name.trim())
        .filter((name) => name.length > 2 && name.length < 80);
      if (names.length > 1) {
        const short = (list?.[1] ?? '').trim();
        const seats = seatsIn(whole());
        for (const name of names)
          groups.push({
            line: passage.line,
            kind: 'topic',
            name,
            short: null,
            of: inFull(short, whole(), known),
            seats,
          });
        continue;
      }
    }
    if (/group [A-Z\d]/i.test(passage.text)) {
      const names = [...passage.text.matchAll(lettered)].map((match) => match[1] ?? '');
      if (names.length > 1) {
        const of = bodyOfSubGroups(passage.text, whole(), known);
        for (const name of names)
          groups.push({ line: passage.line, kind: 'sub-group', name, short: null, of, seats: 'unlimited' });
      }
    }
  }
  return groups;
}

/** "one MAG member per WG": how many each of the groups asks for. */
function seatsIn(text: string): number | 'unlimited' {
  const match =
    /\b(one|two|three|four|five|six|a|\d)\s+(?:[\p{L}-]+\s+){0,2}(?:members?|volunteers?|persons?|people|representatives?|delegates?)\s+(?:per|for each|in each)\s+(?:[\p{L}-]+\s+)?(?:wg|group|topic|working group|theme|track)/iu.exec(
      text,
    );
  return match?.[1] ? (counts[match[1].toLowerCase()] ?? Number(match[1])) : 'unlimited';
}

/** "IWW" with the words it was introduced by: "Internet We Want (IWW)". */
function inFull(short: string, text: string, known: Map<string, string | null>): string | null {
  let full = known.get(short);
  if (full === undefined) {
    full = writtenOut(short, text);
    known.set(short, full);
  }
  return full;
}

function writtenOut(short: string, text: string): string | null {
  if (short === '') return null;
  if (!/^\p{Lu}{2,8}$/u.test(short)) return short;
  const words = new RegExp(`((?:[\\p{Lu}][\\p{L}-]*\\s+(?:of |and |for |the )?){1,${short.length}})\\(${short}\\)`, 'u')
    .exec(text)?.[1]
    ?.trim();
  if (words) return `${words} (${short})`;
  const initials = new RegExp(`\\b${[...short].map((letter) => `${letter}\\p{Ll}+`).join('\\s+')}\\b`, 'u').exec(
    text,
  )?.[0];
  return initials ?? short;
}

/** A footnote under the list names them; the sentence that bears its mark says whose they are: "the four LP sub-groups¹". */
function bodyOfSubGroups(footnote: string, text: string, known: Map<string, string | null>): string | null {
  const mark = /^([¹²³⁴⁵⁶⁷⁸⁹*†]|\[\^?\d\])/.exec(footnote)?.[1];
  const whose = new RegExp(
    `((?:[\\p{Lu}][\\p{L}-]*\\s+){1,3})(?:sub-?groups?|groups?)\\s?${mark && !/[*[\]]/.test(mark) ? mark : ''}`,
    'u',
  ).exec(text)?.[1];
  return whose ? inFull(whose.trim(), text, known) : null;
}
