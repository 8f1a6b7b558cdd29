import { isLikelyPerson, type People } from '../people/people.ts';
import { askedIn } from '../structure/lead-in.ts';
import type { Placed } from '../structure/outline.ts';
import { looksDated } from '../structure/roles.ts';
import type { Phrase } from './phrases.ts';

/** What speaks for a line in what stands over it: work that was given out, whose it is, and by when. */
export function evidenceAbove(place: Placed, text: string, intro: string | null, people: People): readonly Phrase[] {
  const above = titlesOver(place, intro);
  const isGiven = above.some((title) => givesWork.test(title) && isOfWork.test(title));
  const isUnderName = above.some((title) => isName(title, people));
  const evidence: Phrase[] = [];
  if (intro !== null && askedIn(intro) !== null) evidence.push('gives a body’s order to somebody');
  if (isGiven) evidence.push('stands under what gives out work');
  if (isUnderName) evidence.push('stands under a name');
  if (isGiven && (isUnderName || isName(/^(.{2,60}?)(?::\s|\s[–—-]\s)/.exec(text)?.[1] ?? '', people)))
    evidence.push('is somebody’s part of work that was given out');
  if (above.some((title) => deadline.test(title) && looksDated(title.slice(-80))))
    evidence.push('stands under a day by which it is due');
  return evidence;
}

/** Items, the line that announces the list, and the heading over it; no more of each than a title has. */
function titlesOver(place: Placed, intro: string | null): readonly string[] {
  const titles = [intro ?? '', place.path.at(-1) ?? ''];
  let parent = place.parent;
  for (let depth = 0; parent && depth < 3; depth++, parent = parent.parent) titles.push(parent.text);
  return titles.filter((title) => title !== '').map((title) => title.slice(0, 400));
}

const givesWork =
  /\b(?:delegat(?:ed|es|ion|ing)|assign(?:ed|s|ing|ments?)|distribut(?:ed|es|ion|ing)|allocat(?:ed|es|ion|ing)|divid(?:ed|es|ing)|division|split|shared out|handed out|gave out|who does what)\b/i;
const isOfWork =
  /\b(?:work|labou?r|tasks?|jobs?|chores?|stor(?:y|ies)|sections?|chapters?|pages?|parts?|duties|roles?|responsibilit(?:y|ies)|tests?|tickets?|cards?|issues|homework|preparations?|who does what)\b/i;
const deadline = /\b(?:by|before|due|dead ?line|until|no later than)\b/i;

/** "Ana:", "Ana and Bo", "Ana (design)" */
const isName = (title: string, people: People): boolean => {
  const name = title.replace(/\s*\([^()]{0,40}\)\s*:?$|[\s:]+$/g, '');
  return (
    name.length <= 60 &&
    name.split(/\s*(?:,|&|\/|\+|\band\b)\s*/).every((part) => people.knows(part) || isLikelyPerson(part))
  );
};
