import type { DateLine } from '../../domain/summaries/summary.ts';
import type { DayPhrase } from './day-phrase.ts';

const untilBefore =
  /\b(?:until|till|through|by|before|deadline(?: is| are| was set (?:for|to))?:?(?: on| of)?|due(?: date)?:?(?: on| by)?|clos(?:es?|ing|ed)(?: date)?:?(?: on| at| is)?|cut-?off(?: date)?(?: is|:)?(?: on)?|no later than|not later than|ends?(?: on)?|expires?(?: on)?|extended to|last day(?: is|:)?|latest)\s*(?:the |midnight (?:on|of) |(?:the )?(?:close|end) of (?:business )?(?:on )?|noon on |\d\d?[:.]\d\d (?:utc |gmt |cet |et )?on )?[([]?$/i;
/** "The deadline for papers is", "Deadline to register for the harbour day:" */
export const deadlineOf =
  /\b(?:deadline|closing date|cut-?off(?: date)?|last day)\b[^.;]{0,90}?(?:\b(?:is|are|be|will be|remains|was set (?:for|to)|falls on|on)|[:–—-])\s*(?:on )?(?:the )?$/i;
const untilAfter =
  /^[\s)\]]*(?:,? ?at (?:the )?(?:very )?latest|is (?:the|our|its) (?:last day|(?:\p{L}+ )?deadline|closing date|cut-?off)|(?:[-–—:]\s*)?(?:\p{L}+ )?deadline\b|,? ?latest\b)/iu;
const startBefore =
  /\b(?:as of|as from|starting|starts?(?: on| work| their work| its work)?|begins?(?: on)?|beginning|opens?(?: on)?|opening(?: on)?|from|launch(?:es|ed)?(?: on)?|effective|kicks? off(?: on)?|start date(?: is|:)?)\s*(?:on )?(?:the )?$/i;
const willDecide =
  /\b(?:will|shall|to|going to|expects? to|plans? to|intends? to)\s+(?:\p{Ll}+ly\s+)?(?:be\s+)?(?:decided?|vote|voted|choose|chosen|select|selected|elect|elected|approve|approved|adopt|adopted|ratify|ratified|rule)\b|\b(?:decision|voting|vote|ballot|election|selection)s?\b[^.;]{0,60}\b(?:will|is|are|takes?|expected|planned|scheduled|due|:|on|opens?)\b/iu;
const happens =
  /\b(?:tak(?:es?|ing) place|welcome to|held|hold|holds|host(?:s|ed)?|organi[sz]e[sd]?|scheduled|planned|foreseen|attend|convene[sd]?|meets?|meeting|meetings|conference|workshop|event|session|summit|webinar|sprint|hackathon|festival|fair|call|plenary|retreat|training|assembly|hearings?|forum|consultations?|seminar|symposium|congress|ceremony|celebration|visit|tour|exhibition|open day|party|dinner|lunch|reception|concert|gala|agm|face-to-face|f2f|race|camp|course|briefing|colloquium|convention|inspection|happens?|will be)\b/i;

/**
 * What a day in a sentence is: the last day of something, the first, one on which something is decided, or one on which something takes
 * place; null where the sentence gives no reason to put it into a calendar. `sentence` and `after` stand before and after the day.
 */
export function dateKind(sentence: string, phrase: DayPhrase, after: string): DateLine['kind'] | null {
  const near = sentence.slice(-60);
  const single = phrase.from === phrase.to && phrase.exact;
  // "open from 3 June to 7 July" ends on the last of its days.
  if (
    !single &&
    /\b(?:accept(?:s|ed|ing)?|collect(?:ed|ing)|submissions?|applications?|registration|nominations?|call for)\b[^.;]{0,60}\b(?:from|between)\s+$/i.test(
      near,
    )
  )
    return 'deadline';
  if (
    untilBefore.test(near) ||
    deadlineOf.test(sentence) ||
    /^(?:by|before|until)\b/i.test(phrase.text) ||
    untilAfter.test(after)
  )
    return 'deadline';
  if (single && (startBefore.test(near) || /^\s*(?:onwards?|and onwards?)\b/i.test(after))) return 'start';
  if (willDecide.test(sentence)) return 'decision';
  if (happens.test(sentence) || (sentence.trim() === '' && happens.test(after.slice(0, 120)))) return 'event';
  return null;
}
