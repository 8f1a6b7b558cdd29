import type { ActionLine } from '../domain/summary.ts';
import type { Calendar } from './day-phrase.ts';
import { readDeadline } from './deadline-phrase.ts';
import type { Placed } from './outline.ts';
import { readOwners } from './owners/read-owners.ts';
import type { People } from './people.ts';
import { shareOf } from './share.ts';

const promise =
  /(?:\b(?:will|to|volunteer(?:s|ed)|agree[sd]|offer(?:s|ed)|promise[sd]|undertook|took (?:an|the) action|takes (?:an|the) action)\b|['’]ll\b|\bI can (?:take|do|write|send|ask|look)\b)/;
const spokenByOne =
  /^([@\p{Lu}][\p{L}\w.'’-]{0,24}(?: [\p{Lu}][\p{L}.'’-]{0,24}){0,2}):\s+(?:.{0,80}?[.,;]\s+)?I(?:['’]ll| will| can take| can do| can write| can send| can ask| can look)\s+(?!be\b|not\b|have\b|say\b|admit\b|just\b|guess\b|think\b)/u;

/** What somebody said he would do, though nobody wrote it down as an action. */
export function promisesIn(
  passages: readonly Placed[],
  people: People,
  calendar: Calendar,
  taken: ReadonlySet<number>,
): readonly ActionLine[] {
  const promises: ActionLine[] = [];
  for (const passage of passages) {
    if (promises.length >= 25) break;
    if (taken.has(passage.line) || passage.heading || passage.kind === 'row' || passage.zone !== 'discussion') continue;
    if (!promise.test(passage.text)) continue;
    const speaker = spokenByOne.exec(passage.text.slice(0, 200))?.[1];
    const sentence = speaker ? passage.text : sentenceWithPromise(passage.text, people);
    if (!sentence) continue;
    const owners = speaker ? [speaker] : readOwners(sentence, people).owners;
    const deadline = readDeadline(sentence, calendar);
    promises.push({
      line: passage.line,
      places: [passage.line],
      section: passage.section,
      text: sentence.slice(0, 400),
      quote: passage.source.slice(0, 2000),
      owners: owners.map((name) => ({ name })),
      ownersImplied: [],
      share: shareOf(owners, null, people),
      shareText: null,
      due: deadline.guessed ? null : deadline.due,
      dueImplied: false,
      dueText: deadline.words,
      tiedTo: deadline.tie?.own && deadline.tie.daysBefore === 0 ? 'next meeting' : null,
      notBefore: deadline.notBefore,
      done: false,
    });
  }
  return promises;
}

/** The first sentence in which somebody known says what he will do. */
function sentenceWithPromise(text: string, people: People): string | null {
  for (const sentence of text.split(/(?<=[.!?;])(?<!\b\p{Lu}\.)\s+/u).slice(0, 30)) {
    const found =
      /^(?:[^,]{0,40}, |.{0,80} [-–—] )?((?:@|\p{Lu})[\p{L}\w.'’-]{1,30}(?: [\p{Lu}][\p{L}.'’-]{0,30}){0,2}) (?:will|to(?= [a-z]+ )|was asked to|were asked to|volunteers|volunteered|agreed|agrees|offered|offers|promised|undertook|took (?:an|the) action) (?:to )?(?!be\b|have\b|need\b|not\b|that\b|with\b|on\b)[a-z]+ /u.exec(
        sentence,
      );
    if (found?.[1] && people.knows(found[1])) return sentence;
  }
  return null;
}
