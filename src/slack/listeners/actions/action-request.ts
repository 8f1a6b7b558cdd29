import { unquoted } from '../../../domain/text/unquoted.ts';
import { plainWords } from '../../request/plain-words.ts';
import type { ReadWords, Verbs } from '../../request/subject-commands.ts';
import { typedNumber } from '../../request/typed-number.ts';
import type { ActionVerb } from '../../views/actions/confirmation.ts';
import { actionUsage } from '../../views/actions/usage.ts';
import { type ActionListRequest, readActionList } from './read-action-list.ts';

/** What the words after `/mag` ask of the actions; names and dates still as written. */
export type ActionRequest =
  | ActionListRequest
  | { readonly kind: 'action'; readonly number: number }
  | { readonly kind: 'add'; readonly words: string }
  | { readonly kind: 'change'; readonly verb: TypedVerb; readonly number: number; readonly words: string };

type TypedVerb = Exclude<ActionVerb, 'ask for time' | 'snooze'>;

/** The verbs that change one action: whether words follow its number, and what is said where either is missing. */
const changes: Readonly<Record<Exclude<TypedVerb, 'end wait'>, ReadWords<ActionRequest>>> = {
  done: readChange('done', 'no words'),
  reopen: readChange('reopen', 'no words'),
  take: readChange('take', 'no words'),
  giveback: readChange('giveback', 'no words'),
  accept: readChange('accept', 'no words'),
  decline: readChange('decline', 'words or none', actionUsage.decline),
  assign: readChange('assign', 'words', actionUsage.assign),
  due: readChange('due', 'words', actionUsage.due),
  note: readChange('note', 'words', actionUsage.note),
  wait: readWait,
};

/**
 * What can be typed of actions.
 *
 *     actions                      your open actions
 *     actions overdue @sam         Sam's that are late
 *     actions working group        those of a group, or with these words in them
 *     actions waiting from MAG II due before 1 March
 *     done 12 · done #12
 *     due 12 3 May · due 12 none
 *     note 12 The draft is with the printer
 *     wait 12 on @sam for the figures · wait 12 over
 */
export const actionVerbs: Verbs<ActionRequest> = {
  actions: readActionList,
  action: ([first, ...more]) => {
    const number = typedNumber(first);
    return number === undefined || more.length > 0 ? actionUsage.number('action') : { kind: 'action', number };
  },
  add: (words) => (words.length === 0 ? actionUsage.add : { kind: 'add', words: words.join(' ') }),
  ...changes,
};

function readChange(
  verb: TypedVerb,
  follow: 'no words' | 'words' | 'words or none',
  advice = actionUsage.number(verb),
): ReadWords<ActionRequest> {
  return ([first, ...rest]) => {
    const number = typedNumber(first);
    const typed = rest.join(' ');
    // A mention is whom it is assigned to.
    const words = verb === 'assign' ? unquoted(typed.replace(/^to\s+/i, '')) : plainWords(typed);
    if (number === undefined) return advice;
    if ((follow === 'no words' && words !== '') || (follow === 'words' && words === '')) return advice;
    return { kind: 'change', verb, number, words };
  };
}

function readWait([first, ...rest]: readonly string[]): ReturnType<ReadWords<ActionRequest>> {
  const number = typedNumber(first);
  const words = unquoted(rest.join(' ').replace(/^(?:on|for)(?:\s+|$)/i, ''));
  if (number === undefined || words === '') return actionUsage.wait;
  return /^over$/i.test(words)
    ? { kind: 'change', verb: 'end wait', number, words: '' }
    : { kind: 'change', verb: 'wait', number, words };
}
