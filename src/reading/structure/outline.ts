import type { Section } from '../../domain/summaries/summary.ts';
import { isLikelyPerson } from '../people/people.ts';
import type { Passage } from './passages.ts';
import { isNumberedAction, type Zone, zoneOf } from './zones.ts';

/** A passage with the headings it stands under. */
export interface Placed extends Passage {
  /** Text and level of what it is itself, if a heading of any kind. */
  readonly heading: { readonly level: number; readonly strength: 'heading' | 'bold' | 'label' } | null;
  readonly zone: Zone;
  /** The nearest heading in the sense of `Summary.sections`. */
  readonly section: string | null;
  /** Headings above it, outermost first. */
  readonly path: readonly string[];
  /** Numbers one stretch of lines under one heading: two items of the same list are never one task said twice. */
  readonly block: number;
  /** Prose at the margin below the items of its heading, which a footer may be as well. */
  readonly isAfterItems: boolean;
  /** The list item it stands under by indentation. */
  readonly parent: Placed | null;
}

export interface Outline {
  readonly passages: readonly Placed[];
  readonly sections: readonly Section[];
}

interface Open {
  readonly level: number;
  readonly strength: 'heading' | 'bold' | 'label';
  readonly title: string;
  readonly zone: Zone | null;
  readonly indent: number;
  /** An item that heads those indented under it; else its list may stand at its own margin. */
  readonly ofItem: boolean;
  hasItems: boolean;
  /** Its items are paragraphs with empty lines between them. */
  isSpaced: boolean;
}

/** Finds which passages are headings, also where nothing marks them, and what each passage stands under. */
export function outlineOf(passages: readonly Passage[]): Outline {
  const placed: Placed[] = [];
  const sections: Section[] = [];
  const marked = passages.some((passage) => passage.kind === 'heading' && passage.level > 1);
  let stack: Open[] = [];
  let parents: Placed[] = [];
  let block = 0;
  let lastItem: Placed | null = null;
  let topHeadings = 0;

  for (const passage of passages) {
    const zoneAround = stack.findLast((open) => open.zone !== null)?.zone ?? 'discussion';
    const heading = headingOf(passage, passages, marked, zoneAround);
    if (heading) {
      stack = stack.filter((open) => open.level < heading.level);
      const title = heading.title;
      const own = zoneOf(title);
      // A list of actions under "Last meeting" is the last meeting's.
      const around = stack.findLast((open) => open.zone !== null)?.zone ?? null;
      const zone =
        own === 'actions' && around === 'previous actions'
          ? around
          : own === null && isOfTalk(title, around, heading)
            ? 'discussion'
            : own;
      stack.push({
        ...heading,
        zone,
        indent: passage.indent,
        ofItem: passage.kind === 'item',
        hasItems: false,
        isSpaced: false,
      });
      block += 1;
      if (heading.strength === 'heading' && heading.level === 1) topHeadings += 1;
      const isTitle =
        placed.length === 0 ||
        (heading.level === 1 && topHeadings === 1 && sections.length === 0 && heading.number === null);
      const standsApart =
        ((zone === null || zone === 'discussion') && !isNumberedAction(title)) ||
        zone === 'decisions' ||
        (zone === 'previous actions' && heading.number !== null);
      if (heading.strength === 'heading' && !isTitle && standsApart && !/^(?:annex|appendix)\b/i.test(title)) {
        sections.push({ line: passage.line, number: heading.number, title });
      }
    } else {
      // A bold line or a label rules its list, or the one paragraph under it; prose after the list is no longer its.
      if (stack.some((open) => open.ofItem && passage.indent <= open.indent)) {
        stack = stack.filter((open) => !(open.ofItem && open.strength === 'label' && passage.indent <= open.indent));
      }
      const inner = stack.at(-1);
      if (
        inner &&
        inner.strength !== 'heading' &&
        passage.kind === 'text' &&
        inner.hasItems &&
        !inner.isSpaced &&
        passage.afterBlank &&
        passage.indent <= inner.indent
      ) {
        stack = stack.slice(0, -1);
        block += 1;
      }
      const now = stack.at(-1);
      if (now && (passage.kind !== 'text' || now.strength === 'label')) {
        now.isSpaced ||= !now.hasItems && passage.kind === 'text' && passage.afterBlank && now.zone === 'actions';
        now.hasItems = true;
      }
    }
    while (parents.length > 0 && !isUnder(passage, parents.at(-1))) parents = parents.slice(0, -1);
    const around = heading ? stack.slice(0, -1) : stack;
    const next: Placed = {
      heading: heading ? { level: heading.level, strength: heading.strength } : null,
      zone: stack.findLast((open) => open.zone !== null)?.zone ?? 'discussion',
      section: sections.at(-1)?.title ?? null,
      path: around.map((open) => open.title),
      block,
      isAfterItems:
        !heading &&
        passage.kind === 'text' &&
        passage.afterBlank &&
        lastItem?.block === block &&
        passage.indent <= lastItem.indent,
      parent: passage.kind === 'heading' ? null : (parents.at(-1) ?? null),
      // After what is new: V8 takes thirty times as long to add so much to a copy.
      ...passage,
      text: heading && passage.kind === 'item' && heading.strength === 'heading' ? heading.title : passage.text,
    };
    if (heading && heading.strength === 'heading') parents = [];
    else if (passage.kind === 'item') parents = [...parents.slice(-deepestList), next];
    if (passage.kind === 'item' && !heading) lastItem = next;
    placed.push(next);
  }
  return { passages: withoutVotes(placed), sections };
}

/** A point of the agenda under its own heading, or what is only to be talked about after the tasks: "To be discussed online:". */
const isOfTalk = (title: string, around: Zone | null, { strength }: Heading): boolean =>
  around === 'agenda'
    ? strength === 'heading'
    : around === 'actions' &&
      /\b(?:discuss(?:ed|ions?)?|talked? about|topics|agenda|notes|parking lot|deferred|postponed|questions)\b/i.test(
        title,
      );

/** What a board calls "action items" it votes on at once, most of them; nobody goes home with them. */
function withoutVotes(placed: readonly Placed[]): readonly Placed[] {
  const tallies = new Map<string, { entries: number; voted: number }>();
  let tally = { entries: 0, voted: 0 };
  let isVoted = false;
  for (const passage of placed) {
    if (passage.zone !== 'actions' || passage.heading) continue;
    const list = listOf(passage);
    const known = tallies.get(list) ?? { entries: 0, voted: 0 };
    tallies.set(list, known);
    const isEntry = passage.kind !== 'text' && passage.parent?.zone !== 'actions';
    if (isEntry || known !== tally) isVoted = false;
    tally = known;
    if (isEntry || tally.entries === 0) tally.entries += 1;
    if (isVoted || !isVote.test(passage.text)) continue;
    isVoted = true;
    tally.voted += 1;
  }
  return placed.map((passage) => {
    if (passage.zone !== 'actions') return passage;
    const { entries, voted } = tallies.get(listOf(passage)) ?? { entries: 0, voted: 0 };
    return voted * 2 > entries ? { ...passage, zone: 'decisions' } : passage;
  });
}

/** Of the passages of a list of actions the same; a table beside it is another. */
const listOf = (passage: Placed): string =>
  `${passage.block} ${passage.kind === 'row' ? 'rows' : 'lines'} ${passage.path.join('\n')}`;

/** Lists are followed this deep; nobody reads one that goes on. */
const deepestList = 40;
const isVote =
  /\b(?:motion (?:by|made|carried|passed|to)|moved by|seconded|second by|ayes?:|nays?:|carried \d|vote: )/i;

const isUnder = (passage: Passage, parent: Placed | undefined): boolean =>
  parent !== undefined && passage.kind !== 'heading' && passage.indent > parent.indent;

interface Heading {
  readonly level: number;
  readonly strength: 'heading' | 'bold' | 'label';
  readonly title: string;
  readonly number: number | null;
}

/** Whose list it is stands below the title of all lists. */
const isPeople = (title: string): boolean => title.split(/, | and | & /).every(isLikelyPerson);

function headingOf(passage: Passage, passages: readonly Passage[], marked: boolean, zone: Zone): Heading | null {
  const text = passage.text;
  if (text === '' || text.length > 140 || passage.box || passage.kind === 'row') return null;
  const numbered = /^\(?(\d{1,2})(?:\.\d{1,2})*[.)]?\s+(.{2,})$/.exec(text);
  if (passage.kind === 'heading') {
    const number =
      numbered?.[1] && !/^\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text)
        ? Number(numbered[1])
        : null;
    return {
      level: passage.level,
      strength: 'heading',
      title: number === null ? text : (numbered?.[2] ?? text),
      number,
    };
  }
  const boldAlone = /^(?:\*\*|__)[^*_]{2,100}(?:\*\*|__):?\s*$/.test(passage.source.trim());
  if (passage.kind === 'text') {
    if (/^(?:annex|appendix)\s+[\dA-Z]+\b/i.test(text) && text.length < 90)
      return { level: 2, strength: 'heading', title: text, number: null };
    // What was said runs to the end, and its paragraphs are no list that prose could end.
    if (/^(?:full |meeting )?transcript:?$/i.test(text))
      return { level: 2, strength: 'heading', title: 'Transcript', number: null };
    if (boldAlone && !/[.!?]$/.test(text))
      return { level: 7, strength: 'bold', title: text.replace(/:$/, ''), number: null };
    const next = passages[passage.index + 1];
    // "126/23 Highways"
    const minute = /^\d{1,4}(?:[/.]\d{1,4}){1,2}\.?\s+(\p{Lu}[^.?!]{2,70})$/u.exec(text);
    if (minute?.[1] && passage.afterBlank) return { level: 5, strength: 'heading', title: minute[1], number: null };
    const title = text.replace(/:$/, '');
    const isOwn =
      isPeople(title) ||
      (/^\p{Lu}\p{Ll}+:$/u.test(text) && zone === 'actions' && zoneOf(title) === null && next?.kind === 'item');
    const label = (): Heading => ({ level: isOwn ? 9 : 8, strength: 'label', title, number: null });
    // "Kim and Jo" over a list of actions
    const overList = zone === 'actions' && next?.kind === 'item' && !next.afterBlank && text.split(' ').length <= 6;
    if (overList && !/[.!?;,]$/.test(text) && !/\d/.test(text)) return label();
    // "Kim Poe" over sentences without marks, as machines list what each is to do.
    const overLines = zone === 'actions' && next?.kind === 'text' && !next.afterBlank && !isLikelyPerson(next.text);
    if (overLines && text.includes(' ') && isLikelyPerson(text)) return label();
    const short = text.split(' ').length <= 8;
    if (short && /^[^:]{2,70}:$/.test(text)) return label();
    const overItems = next?.kind === 'item' && passage.afterBlank && /^\p{Lu}[^.!?,;]{2,60}$/u.test(text);
    if (short && (isTitleByItself(text) || (overItems && zoneOf(text)?.endsWith('actions'))))
      return { level: 8, strength: 'label', title: text, number: null };
    if (passage.afterBlank && text.length <= 60 && isCapitals(text))
      return { level: 5, strength: 'heading', title: text, number: null };
    return null;
  }
  // A list item may head the list under it; a numbered one may be a section's title where nothing else marks titles.
  const next = passages[passage.index + 1];
  const above = passages[passage.index - 1];
  const number =
    /^\(?(\d{1,2})[.)]$/.exec(passage.marker)?.[1] ?? /^(\d{1,2})(?:\.\d{1,2})+\.?$/.exec(passage.marker)?.[1];
  if (number && passage.indent <= 3 && zone !== 'agenda' && !isLikelyPerson(text)) {
    const sibling = (other: Passage | undefined): boolean =>
      other !== undefined &&
      other.kind === 'item' &&
      other.indent === passage.indent &&
      /\d/.test(other.marker) &&
      !other.afterBlank;
    // "1. fern" with what is hers under it, then "2. mossy": one list.
    const following = nextAtMargin(passages, passage);
    const inList = following?.kind === 'item' && !following.afterBlank && /^\(?\d/.test(following.marker);
    const alone = passage.afterBlank && !inList && !sibling(next) && next !== undefined && !(above && sibling(passage));
    const titleLike =
      text.length <= 100 && !/[.!?;]$/.test(text) && !/\b(?:to(?! the\b| an?\b)|will|should|shall) [a-z]+ /.test(text);
    // "2. **Garden:**" ends the list of the title before it.
    if (alone && titleLike && (boldAlone || !(marked && zone === 'actions'))) {
      return { level: marked ? 6 : 4, strength: 'heading', title: text, number: Number(number) };
    }
  }
  const hasChildren = next !== undefined && next.kind !== 'heading' && next.indent > passage.indent;
  if (
    (hasChildren || text.endsWith(':') || boldAlone) &&
    text.length <= 90 &&
    zoneOf(text) !== null &&
    isTitleByItself(text.replace(/:$/, ''))
  ) {
    return { level: 9 + Math.min(passage.indent, 40), strength: 'label', title: text.replace(/:$/, ''), number: null };
  }
  return null;
}

function nextAtMargin(passages: readonly Passage[], passage: Passage): Passage | undefined {
  for (let at = passage.index + 1; at < passages.length && at <= passage.index + 40; at++) {
    const other = passages[at];
    if (other && (other.kind === 'heading' || other.indent <= passage.indent)) return other;
  }
  return undefined;
}

const titleWords =
  /^(?:(?:summary of |list of |new |open |meeting |key |agreed |the )?(?:actions?|action (?:items?|points?|list)|actionables?|to-?dos?|next steps?|follow[- ]?ups?|tasks?|(?:task|to-?do) list)(?: and (?:decisions|next steps)| & next steps| required| arising| by person|, by person)?|attendees?|present|attending|participants|list of participants|(?:people|members|those|also|members and guests) present(?: \(.*\))?|in attendance|apologies|absent|regrets|agenda|minutes|decisions?|resolutions?|(?:date of )?next meeting|(?:previous|last|possible|potential|review of|completed|closed|old) .{0,30}actions?(?: items?| points?)?|actionable .{2,60}|action items (?:for|from|by|and|&) .{2,40})$/i;
const isTitleByItself = (text: string): boolean => titleWords.test(text) && !/[.!?]$/.test(text);

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 6 &&
    text.includes(' ') &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    !/[.!?,|]$/.test(text)
  );
}
