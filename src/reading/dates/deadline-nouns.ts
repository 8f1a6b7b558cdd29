import { isUsable, withReference } from './expand-reference.ts';

/** What people do until a day, as the noun for it and the word it takes: "comment on the draft" is "Comments on the draft". */
export const deadlineNouns: ReadonlyMap<string, readonly [noun: string, takes: string]> = new Map([
  ['comment', ['Comments', 'on']],
  ['apply', ['Applications', 'for']],
  ['register', ['Registration', 'for']],
  ['sign', ['Registration', 'for']],
  ['respond', ['Responses', 'to']],
  ['reply', ['Replies', 'to']],
  ['answer', ['Answers', 'to']],
  ['nominate', ['Nominations', 'of']],
  ['volunteer', ['Volunteers', 'for']],
  ['contribute', ['Contributions', 'to']],
  ['review', ['Review', 'of']],
  ['object', ['Objections', 'to']],
  ['pay', ['Payment', 'of']],
  ['bid', ['Bids', 'for']],
  ['enrol', ['Enrolment', 'in']],
  ['enroll', ['Enrolment', 'in']],
  ['subscribe', ['Subscription', 'to']],
  ['participate', ['Participation', 'in']],
  ['vote', ['Vote', 'on']],
  ['decide', ['Decision', 'on']],
  ['rule', ['Decision', 'on']],
  ['choose', ['Choice', 'of']],
  ['select', ['Selection', 'of']],
  ['elect', ['Election', 'of']],
  ['approve', ['Approval', 'of']],
  ['adopt', ['Adoption', 'of']],
  ['ratify', ['Ratification', 'of']],
  ['confirm', ['Confirmation', 'of']],
]);
/** "will be chosen" */
export const passiveDeadlineNouns: ReadonlyMap<string, string> = new Map([
  ['decided', 'decide'],
  ['chosen', 'choose'],
  ['selected', 'select'],
  ['elected', 'elect'],
  ['approved', 'approve'],
  ['adopted', 'adopt'],
  ['ratified', 'ratify'],
  ['confirmed', 'confirm'],
]);

/** What is done until then: "Comments on the draft"; of other deeds their object: "the signed forms". */
export function nominal(verb: string, complement: string, earlier: string): string | null {
  const [noun, takes] = deadlineNouns.get(verb) ?? [null, ''];
  const manner = /^\s*(?:virtually|online|formally|jointly|up|in|by e-?mail)\b(?=\s|$)(?!\s+the\b)/i;
  const rest = complement.replace(manner, '').trim();
  const linked = /^(on|for|to|in|among|between|from|about|of|against)\s+(.+)$/is.exec(rest);
  const object = withReference(objectIn(linked?.[2] ?? rest) ?? '', earlier);
  if (!noun) return linked ? null : object === '' ? null : object;
  if (object === '' || !isUsable(object)) return noun;
  return `${noun} ${linked?.[1]?.toLowerCase() ?? takes} ${object}`;
}

/** A verb's object, without to whom and by what way. */
export function objectIn(text: string): string | null {
  const object = text
    .trim()
    .split(
      /\s(?:to|via|through|by|with|at|using|from|into|so that|in order|before|after|together|on or)\s|,\s|[;:]\s|\s[-–—]+\s/i,
    )[0]
    ?.replace(/\b(?:online|virtually|as well|too)$/i, '')
    .trim();
  return object && /\p{L}{2}/u.test(object) ? object : null;
}
