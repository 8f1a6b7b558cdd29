import type { ActionFilter } from '../../../domain/actions/action-filter.ts';
import { typedNumber } from '../../request/typed-number.ts';
import type { ActionVerb } from '../../views/actions/confirmation.ts';

/** What the words after `/mag` ask of the actions; names and dates still as written. `page` counts from 0. */
export type ActionRequest =
  | {
      readonly kind: 'actions';
      readonly which: ActionFilter['which'] | 'mine';
      readonly whose: string;
      readonly page: number;
    }
  | { readonly kind: 'action'; readonly number: number }
  | { readonly kind: 'add'; readonly words: string }
  | { readonly kind: 'change'; readonly verb: TypedVerb; readonly number: number; readonly words: string };

type TypedVerb = Exclude<ActionVerb, 'ask for time' | 'snooze'>;

/** The verbs that change one action: whether words follow its number, and with what the verb is complete. */
const changes: Readonly<Record<TypedVerb, { readonly words: 'none' | 'needed' | 'allowed'; readonly advice: string }>> =
  {
    done: { words: 'none', advice: addNumber('done') },
    reopen: { words: 'none', advice: addNumber('reopen') },
    take: { words: 'none', advice: addNumber('take') },
    giveback: { words: 'none', advice: addNumber('giveback') },
    accept: { words: 'none', advice: addNumber('accept') },
    decline: { words: 'allowed', advice: 'Add an action number and why: `/mag decline 12 I’m away in May`.' },
    assign: { words: 'needed', advice: 'Add an action number and who it’s for: `/mag assign 12 @member`.' },
    due: { words: 'needed', advice: 'Add an action number and a date: `/mag due 12 3 May`.' },
  };

function addNumber(verb: string): string {
  return `Add an action number: \`/mag ${verb} 12\`.`;
}

export const actionVerbs = [
  'actions',
  'action',
  'add',
  'assign',
  'done',
  'reopen',
  'take',
  'giveback',
  'accept',
  'decline',
  'due',
] as const;

const filters = ['all', 'open', 'overdue', 'done', 'unowned'] as const;

/**
 * Reads the words after one of those verbs; a text says what they lack.
 *
 *     actions                      your open actions
 *     actions overdue @sam         Sam's that are late
 *     actions working group        those of a group, or with these words in them
 *     done 12 · done #12
 *     due 12 3 May · due 12 none
 */
export function readActionRequest(
  verb: (typeof actionVerbs)[number],
  words: readonly string[],
): ActionRequest | string {
  switch (verb) {
    case 'actions':
      return readActionList(words);
    case 'add':
      return words.length === 0
        ? 'Add what’s to be done: `/mag add Write to the host country by 3 May`.'
        : { kind: verb, words: words.join(' ') };
    case 'action': {
      const number = typedNumber(words[0]);
      return number === undefined || words.length > 1 ? addNumber(verb) : { kind: verb, number };
    }
    default:
      return readChange(verb, words);
  }
}

function readChange(verb: TypedVerb, [first, ...rest]: readonly string[]): ActionRequest | string {
  const { words: wanted, advice } = changes[verb];
  const number = typedNumber(first);
  const words = verb === 'assign' ? rest.join(' ').replace(/^to\s+/i, '') : rest.join(' ');
  if (number === undefined) return advice;
  if ((wanted === 'none' && words !== '') || (wanted === 'needed' && words === '')) return advice;
  return { kind: 'change', verb, number, words };
}

export function readActionList(words: readonly string[]): Extract<ActionRequest, { readonly kind: 'actions' }> {
  const pageAt = words.length >= 2 && words.at(-2)?.toLowerCase() === 'page' ? typedNumber(words.at(-1)) : undefined;
  const asked = pageAt === undefined ? words : words.slice(0, -2);
  const which = filters.find((filter) => filter === asked[0]?.toLowerCase());
  const whose = asked.slice(which ? 1 : 0).join(' ');
  return { kind: 'actions', which: which ?? (whose === '' ? 'mine' : 'open'), whose, page: (pageAt ?? 1) - 1 };
}

/** The words that ask for another page of the same list. */
export function actionsWords(
  { which, whose }: { readonly which: string; readonly whose: string },
  page: number,
): string {
  return ['actions', which === 'mine' ? '' : which, whose, 'page', page + 1].filter((word) => word !== '').join(' ');
}
