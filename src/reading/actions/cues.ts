import { month, weekdayPattern } from '../dates/calendar/calendar-words.ts';
import type { Phrase } from './phrases.ts';

/** Between the verb and "to": "its Chair and the Secretariat", "all Parties, in particular those in arrears,". */
const addressee = '\\p{L}[^.;:]{1,140}?';
const thatSomething = '\\bthat\\b[^.;]{1,160}? be(?: \\p{L}{2,12}ly)?';
/** What a council resolves that somebody has to go and do. */
const asked =
  'sent|written|informed|told|asked|invited|sought|obtained|contacted|requested|arranged|submitted|forwarded|prepared|drafted|investigated|purchased|bought|ordered|installed|repaired|replaced|placed|published|circulated|notified|consulted|instructed|advertised|raised with|reported to|put up';
/** What is done with the vote itself, or by nobody named. */
const settled =
  'approved|adopted|accepted|noted|received|authori[sz]ed|ratified|confirmed|deferred|granted|elected|re-elected|appointed|endorsed|agreed|signed|carried|closed|excluded|dismissed|taken as read|postponed|tabled|supported|made';

/**
 * Turns of phrase that speak for or against a task. Some need one of certain words, in small letters: most lines have none, and to look for
 * those takes a fraction of the time.
 */
export const cues: readonly (readonly [pattern: RegExp, phrase: Phrase, needsOneOf?: readonly string[]])[] = [
  [/\?\s*$/, 'ends with a question mark', ['?']],
  [/\?\s/, 'has a question in it', ['?']],
  [/:\s*$/, 'ends with a colon', [':']],
  [/\b(?:will|shall|['’]ll)\b/i, 'says “will” or “shall”'],
  [/\b(?:should|must|needs? to|has to|have to|ought to)\b/i, 'says “should”, “must” or “needs to”'],
  [
    /\b(?:agreed|asked|requested|tasked|volunteered|undertook|offered|instructed|directed|invited|(?:was|were|been) (?:informed|told|assigned|appointed|nominated|delegated|authori[sz]ed|urged)) to\b/i,
    'says that somebody was asked or agreed to',
  ],
  [
    /\b(?:instructs?|requests?|directs?|asks?|urges?|invites?|encourages?|calls (?:up)?on|charges?|tasks?|wants) (?:the |its |all |our )?\p{L}[^,.;:]{1,80}? to \p{Ll}/iu,
    'says that somebody is asked to',
    [' to '],
  ],
  [
    /(?<!\bbeen )\b(?:agreed|resolved|recommended|requested|asked|decided|carried|noted)\b[^.;]{0,60}?\bthat\b[^.;]{1,160}?\b(?:be|would|should|shall|will) \p{Ll}/iu,
    'says that something was agreed to be done',
    ['that'],
  ],
  [
    /\b(?:said|says|added|promised|confirmed|indicated|stated|reported|told [^,.;:]{2,30}|undertook|offered|agreed|volunteered|committed)(?: also)?(?: that)? (?:(?:\p{L}[\p{L}.'’-]{0,24} ){1,3}?(?:would|will|could)|to) (?:also |then |now )?\p{Ll}/u,
    'tells of a promise',
    ['would', 'will', 'could', ' to '],
  ],
  [
    /\b(?:will|would|to) (?:think|consider|reflect|wonder|bear|keep in mind|hope)\b/i,
    'says that somebody will think of it',
    ['think', 'consider', 'reflect', 'wonder', 'bear', 'mind', 'hope'],
  ],
  [
    new RegExp(
      `^(?:The (?:\\p{L}{1,24} ){1,5})?(?:also |further |hereby )?(?:[Ii]nstructs|[Rr]equests|[Dd]irects|[Cc]harges|[Tt]asks|[Mm]andates|[Rr]equires) ${addressee} to \\p{Ll}`,
      'u',
    ),
    'gives a body’s order to somebody',
    [' to '],
  ],
  [
    new RegExp(
      `^(?:The (?:\\p{L}{1,24} ){1,5})?(?:also |further )?(?:[Ii]nvites|[Ee]ncourages|[Uu]rges|[Cc]alls (?:up)?on|[Aa]uthori[sz]es) ${addressee} to \\p{Ll}`,
      'u',
    ),
    'gives a body’s invitation to somebody',
    [' to '],
  ],
  [
    /\b(?:suggested|proposed|expected|hoped|felt|thought|considered) that\b/i,
    'says that something was suggested',
    ['that'],
  ],
  [
    /\b(?:at|in|since) (?:its|the|our|an?)(?: (?:last|previous|\p{Lu}\p{L}+))? (?:meeting|session) (?:held )?(?:on|of|in)\b|\b(?:last|previous) (?:meeting|session|month|year)\b/iu,
    'tells of an earlier meeting',
    ['meeting', 'session', 'month', 'year'],
  ],
  [new RegExp(`${thatSomething} (?:${asked})\\b`, 'iu'), 'says that something be done', ['that']],
  [new RegExp(`${thatSomething} (?:${settled})\\b`, 'iu'), 'says that something be settled', ['that']],
  [
    /^(?:@?\p{Lu}[^.;:?!]{2,90}?(?:,| and)(?: (?:he|she|they))?|(?:He|She|They)|\p{Lu}[\p{L}.'’-]{1,24}(?: [\p{Lu}\d][\p{L}\d.'’-]{1,24}){0,2}) will (?:also |then |now )?(?:be \p{Ll}{2,}ing|(?!be |have |need )\p{Ll}{2,})/u,
    'says what its subject goes on to do',
    [' will '],
  ],
  [/^\W{0,3}(?:\w{1,3}[.)] )?that\b.{1,160}? be \p{Ll}+/iu, 'is a clause of a resolution', ['that']],
  [/(?<!^)\b\p{Lu}[\p{L}.'’]{1,40} (?:will|to|shall) \p{Ll}/u, 'says further on what somebody will do'],
  [
    /^(?:[^:]{0,40}[.:;] )?\W{0,9}(?:new )?(?:action(?: item| point)?|todo|task)s?\b(?! (?:items?|points?)? ?(?:review|update|status|follow|for|of|from|are|were)\b|:? ?["“'‘`])/i,
    'begins with “action” or the like',
    ['action', 'todo', 'task'],
  ],
  [/\baction(?: item| point)? (?:for|to|on|by|is|:)/i, 'speaks of an action for somebody', ['action']],
  [/ \| /, 'has bars between its parts', [' | ']],
  [
    /[([](?:\p{Lu}[\p{L}.'’-]{1,40}(?: \p{Lu}[\p{L}.'’-]{1,40}){0,2}|\p{Lu}{2,3}|@[\w-]{1,40})[)\]]\.?\s*$/u,
    'ends with a name in brackets',
    [')', ']'],
  ],
  [
    /\b(?:action|task)s?(?: items?| points?)? (?:review|updates?|status|follow)/i,
    'speaks of going through actions',
    ['action', 'task'],
  ],
  [/[([]\d{1,3} ?m(?:in(?:ute)?s?)?[)\]]/i, 'has minutes set aside for it', ['(', '[']],
  [/\b(?:is|are|was|were) to (?:be )?\w/i, 'says what somebody is to do', [' to ']],
  [/\bto be \w{1,40}ed\b/i, 'says what is to be done', ['to be ']],
  [/\b(?:was|were|has been|have been|had|did)\b/i, 'tells what was'],
  [/\b(?:motion|moved|seconded|carried|unanimous\w{0,9}|ayes?|nays?|abstain\w{0,9}|vote[sd]?)\b/i, 'tells of a vote'],
  [/\b(?:done|completed|closed|finished|resolved)\b/i, 'says “done” or the like'],
  [/\b(?:I|we|my|our|us)\b/, 'speaks of “I” or “we”'],
  [/\byou(?:r)?\b/i, 'speaks to “you”', ['you']],
  [/\b(?:could|might|may|perhaps|maybe|would|possibly)\b/i, 'says “could” or “might”'],
  [
    new RegExp(
      `\\b(?:by|before|until|no later than|deadline|due)\\b[^.]{0,40}\\d|\\b(?:by|before|until) (?:the )?(?:end|next|${weekdayPattern}|${month})\\b`,
      'i',
    ),
    'says by when',
  ],
  [/https?:\/\//i, 'has a link', ['://']],
  [/["“][^"”]{12,200}["”]/, 'quotes somebody', ['"', '“']],
  [/[$€£]\s?\d|\b\d[\d,.]{0,20}\s?%/, 'has a sum or a share'],
  [/\b(?:RESOLVED|DECISION|Decides|Requests|Invites|Urges|Recommends)\b/, 'is worded as a resolution'],
  [/^\W{0,3}(?:note|nb|update|background|reminder|status|info)\b\W/i, 'begins as a note'],
];

/** No more of a line is looked at: what is longer is no sentence. */
const longestLine = 600;

export function cuesIn(line: string): readonly Phrase[] {
  const text = line.slice(0, longestLine);
  const inSmall = text.toLowerCase();
  const found: Phrase[] = [];
  for (const [pattern, phrase, needsOneOf] of cues)
    if ((!needsOneOf || needsOneOf.some((word) => inSmall.includes(word))) && pattern.test(text)) found.push(phrase);
  return found;
}
