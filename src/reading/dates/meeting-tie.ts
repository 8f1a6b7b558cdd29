import { type Distance, distanceOf, distancePattern } from './event-offset.ts';

/** A time that is given by another meeting of the same committee: "a week before the next meeting". */
export interface MeetingTie {
  /** As written. */
  readonly words: string;
  /** Whether it is this body's own next meeting, rather than "the next developer conference". */
  readonly own: boolean;
  /** A word that not every meeting goes by: "assembly", "AGM"; null for "meeting", "call" and the like. */
  readonly kind: string | null;
  /** How far from that meeting it is due; null where it is due for it. */
  readonly distance: Distance | null;
  /** "before", "for", "at" stand with it; without them it may be what the task is about. */
  readonly announced: boolean;
}

const preposition = '(?<preposition>by|before|at|for|in time for|prior to|until|till|to|during|in|ahead of|on) ';
const kinds =
  'meetings?|mtgs?|calls?|sessions?|telecon|teleconference|telco|agenda|board|committee|council|sync|tsc|tac|toc|cpc|plenum|plenary|assembly|gathering|get-together|catch-up|check-in|stand-?up';
const next = new RegExp(
  `(?:\\b(?:${distancePattern}|${preposition}))?(?:\\b(?:the|our|its|this) )?\\b(?:next|upcoming|following|forthcoming) (?<which>(?:(?!(?:on|in|to|of|for|the|as)\\b)[\\p{L}-]+ ){0,3}?)(?<kind>${kinds})\\b(?: (?:meeting|call|session)\\b)?(?! (?:will|is|was|on|with|between))`,
  'iu',
);
// "at the next TC", "by next time"
const nextBody = new RegExp(
  `\\b(?:${distancePattern}|(?<preposition>by|before|at|for|until|till|to) )(?:the |our )?next (?:(?<kind>AGM|EGM|AGA|GA)\\b|\\p{Lu}{2,5}\\b(?! \\p{L})|time\\b|one\\b)`,
  'u',
);

const ownWords =
  /^(?:virtual|regular|monthly|weekly|scheduled|bi-?weekly|fortnightly|quarterly|annual|general|board|committee|council|online|group|team|full|main|ordinary|formal|steering|governance|working|planning|directors|staff|project|core|developers?|club|members?|\p{Lu}{2,6})$/u;
const aboutMeeting =
  /\b(?:schedule|set|plan|organi[sz]e|arrange|book|host|chair|attend|announce|call|hold|run|lead|minute|skip|cancel|join)\s+(?:the |our )?$/i;

/** The next meeting, where the words give it as the time for something. */
export function meetingTieIn(text: string): MeetingTie | null {
  if (!/\b(?:next|upcoming|following|forthcoming)\b/i.test(text)) return null;
  const match = next.exec(text) ?? nextBody.exec(text);
  if (!match) return null;
  const { count, preposition, which, kind = '' } = match.groups ?? {};
  const announced = (preposition ?? count) !== undefined;
  if (!announced && aboutMeeting.test(text.slice(Math.max(0, match.index - 30), match.index))) return null;
  return {
    words: match[0].trim(),
    own: (which ?? '')
      .trim()
      .split(' ')
      .every((word) => word === '' || ownWords.test(word) || ownWords.test(word.toLowerCase())),
    kind: /^(?:plen|assembl|[ae]gm|ag?a$|ga$)/i.test(kind) ? kind.slice(0, 4).toLowerCase() : null,
    distance: count === undefined ? null : distanceOf(match.groups ?? {}),
    announced,
  };
}
