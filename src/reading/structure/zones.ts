import { foreignNextMeeting } from '../words/foreign-words.ts';

/** What a heading says about the lines under it. */
export const zones = [
  'actions',
  'previous actions',
  'possible actions',
  'attendance',
  'agenda',
  'decisions',
  'next meeting',
  'links',
  'discussion',
] as const;
export type Zone = (typeof zones)[number];

// "Looking ahead: tasks for everyone", "Post-meeting actions"
const before = "(?:(?:[\\w'’]+ ){0,3}[\\w'’]+: )?(?:[\\w'’]+[ -]){0,3}?";
const given = '(?:delegated|assigned|responsible)(?:$| (?:and|&|for|to) )';
const actionTitle = new RegExp(
  [
    // "Action items by person", "New actions", "Next steps for the website"
    `^${before}(?:actions|actionables?|action(?:$| (?:items?|points?|list|log|register|steps?|table|summary|tracker|required|arising|needed)))\\b`,
    `^${before}next steps?\\b`,
    // These are also words of other titles: "Task force", "AI's future", "Follow-up of the audit".
    `^${before}(?:a[ip]'?s|to[- ]?do'?s?(?:[- ](?:list|items?))?|things to do|follow[- ]?ups?(?: items?| actions?| points?| tasks?)?|tasks?(?: list)?|deliverables|assignments|commitments|homework|who does what)(?:$| (?:and|&|for|from|by) )`,
    `^${before}${given}`,
    '^action plan$',
  ].join('|'),
);
const notActionTitle =
  /github actions?|\bno (?:new )?actions?\b|actions? (?:by|of) (?:the )?(?:board|council|unanimous)|actions? taken|class action|call to action|climate action|affirmative action|action (?:plan|group|team|committee|force|network|programme?)\b(?<!^action plan$)|informational|\?$/;
const previous =
  /\b(?:previous|last|past|prior|earlier|old|outstanding|overdue|review(?:ed|ing)?(?: of)?|carried|status|completed?|closed|(?<!be )done|resolved|finished|update[sd]? (?:on|from)|from (?:the )?(?!this|today|our)\w+ meeting|check-?in|brought forward)\b/;
const possible = /\b(?:possible|potential|proposed|suggested(?! next steps)|example|candidate|ideas?)\b/;

/** The zone a heading opens, or null where it opens none of its own and its lines stay in the zone around them. */
export function zoneOf(heading: string): Zone | null {
  const title = heading
    .slice(0, 120)
    .toLowerCase()
    .replace(/^(?:annex|appendix)\s+[\da-z]{1,3}\s*[:.–-]?\s*/, '')
    .replace(/^(?:[^\p{L}:]|:(?:[a-z][\w+-]{1,40}:)?)+|^(?:[a-z]|[ivx]{1,4})[.)]\s+|[\s:.*–—-]+$/gu, '')
    .replace(/\s*\([^()]{0,60}\)/g, '')
    .trim();
  if (title === '' || title.split(' ').length > 12) return null;
  // "Timeline and next steps (54:02 - 59:41)": a stretch of a recording, summed up.
  if (/ (?:and|&) /.test(title) && /\(\d{1,2}:\d\d(?::\d\d)?\s?[-–]\s?\d{1,2}:\d\d/.test(heading)) return null;
  if (/^(?:previous|last|past|prior|earlier) (?:meetings?|calls?|minutes)\b(?!.*\bapprov)/.test(title))
    return 'previous actions';
  if (actionTitle.test(title) && !notActionTitle.test(title) && title.split(' ').length <= 9) {
    if (possible.test(title)) return 'possible actions';
    if (previous.test(title) && !/for (?:the )?next/.test(title)) return 'previous actions';
    return 'actions';
  }
  if (/\bactions?(?: items?| points?)?\b/.test(title) && previous.test(title) && !/github/.test(title))
    return 'previous actions';
  if (/^follow[- ]?up items from/.test(title)) return 'previous actions';
  if (ownCourse.test(title)) return 'agenda';
  if (/^(?:agenda|order of business|proposed agenda|draft agenda|meeting agenda|today'?s agenda)\b/.test(title)) {
    return /notes|minutes|discussion|&|\band\b/.test(title) ? 'discussion' : 'agenda';
  }
  if (
    /\b(?:attend(?:ees?|ance|ing|ed)|present|participants?|apologies|regrets|absent(?:ees)?|absence|roll ?-?call|quorum|guests?|observers?|invitees|who(?:'s| is) here|voting (?:members|representatives)|in the room|on the call|people|members in)\b|\bmembers$/.test(
      title,
    ) &&
    title.split(' ').length <= 7
  ) {
    return 'attendance';
  }
  if (/^(?:[\w'’]+ ){0,2}(?:decisions?|resolutions?|resolved|agreed|agreements|consensus|votes?)\b/.test(title))
    return 'decisions';
  // "Before the next meeting" heads what is to be done by then.
  if (
    !/^(?:to (?:be )?do(?:ne)? )?(?:before|by|ahead of|prior to|in time for)\b/.test(title) &&
    /\b(?:next|upcoming|future|forthcoming)\b.{0,30}\b(?:meetings?|calls?|sessions?|telecons?|conference|dates?)\b|date of next/.test(
      title,
    )
  ) {
    return 'next meeting';
  }
  if (foreignNext.test(title)) return 'next meeting';
  if (
    /^(?:links?|resources?|references?|useful links|recordings?|logistics|connection|dial-?in|zoom|appendix|antitrust|code of conduct|chat|(?:full |meeting )?transcript)\b/.test(
      title,
    )
  ) {
    return 'links';
  }
  return null;
}

/** What is done or ticked off at every meeting: "Before we start: - [ ] Welcome newcomers" */
const ownCourse =
  /^(?:while we meet|during (?:the|this|our) (?:meeting|call)|housekeeping|(?:meeting|opening|closing) check ?list)\b|^(?:(?:before|while|as) we (?:start|begin|meet|open)|(?:start|opening) of (?:the )?(?:meeting|call|session))$/;

const foreignNext = new RegExp(`^${foreignNextMeeting}`, 'u');

/** Whether a title stands over who does what ("Ana: posters"), or over mere names: "Delegated", "Work assigned to members". */
export const isOfGivenTasks = (title: string): boolean => givenTitle.test(title.toLowerCase());
const givenTitle = new RegExp(`^${before}${given}`);

/** A title that only numbers an action whose words stand below it: "Action 3:", "AP 2024/3". */
export const isNumberedAction = (title: string): boolean =>
  /^(?:action|ap|ai|task|to-?do)(?: item| point)?\s*(?:no\.?\s*)?[#-]?\s*\d{1,4}(?:[./-]\d{1,4}){0,3}\s*[:.]?$/i.test(
    title,
  );
