import type { ActionFilter, TypedActionFilter } from '../../../domain/actions/action-filter.ts';
import { unquoted } from '../../../domain/text/unquoted.ts';
import { typedNumber } from '../../request/typed-number.ts';

/** A list of actions that is asked for; `page` counts from 0. */
export interface ActionListRequest extends TypedActionFilter {
  readonly kind: 'actions';
  /** All that was typed but the page. */
  readonly words: string;
  readonly page: number;
}

const states: readonly ActionFilter['which'][] = ['all', 'open', 'overdue', 'done', 'unowned'];

const clauses = [
  ['from', 'from'],
  ['due before', 'dueBefore'],
  ['due after', 'dueAfter'],
] as const;
const clause = /(?:^|\s)(from|due before|due after)\s+(?=\S)/gi;

/**
 * What follows `/mag actions`: which, whose, and from what meeting or until when, in this order. A mention may stand anywhere, and "waiting"
 * first or last.
 *
 *     overdue @sam · waiting · charter from MAG II · all from 16 January due before 1 March page 2
 */
export function readActionList(typed: readonly string[]): ActionListRequest {
  const pageAt = typed.length >= 2 && typed.at(-2)?.toLowerCase() === 'page' ? typedNumber(typed.at(-1)) : undefined;
  const words = (pageAt === undefined ? typed : typed.slice(0, -2)).join(' ');
  const page = (pageAt ?? 1) - 1;
  const waits = /^(?:(\S+) )?waiting(?= |$)|(?<= )waiting$/i.exec(words);
  const isWaiting = waits !== null && (waits[1] === undefined || stateIn(waits[1]) !== undefined);
  const asked = isWaiting ? words.replace(waits[0], waits[1] ?? '').trim() : words;
  const [mention = ''] = /<@[^>]*>/.exec(asked) ?? [];
  const { head, ...limits } = splitClauses(asked.replace(mention, '').replace(/\s+/g, ' ').trim());
  const which = stateIn(head.split(' ')[0]);
  const named = [which === undefined ? head : head.split(' ').slice(1).join(' '), mention];
  const whose = unquoted(named.filter((part) => part !== '').join(' '));
  const isOwn = which === undefined && whose === '' && !isWaiting && Object.keys(limits).length === 0;
  return {
    kind: 'actions',
    which: which ?? (isOwn ? 'mine' : 'open'),
    whose,
    ...(isWaiting ? { isWaiting } : {}),
    ...limits,
    words,
    page,
  };
}

const stateIn = (word: string | undefined) => states.find((state) => state === word?.toLowerCase());

/** Of each clause the first: a second "from" belongs to what was typed before it, which is then not understood, and said. */
function splitClauses(
  text: string,
): { readonly head: string } & Pick<TypedActionFilter, 'from' | 'dueBefore' | 'dueAfter'> {
  const found = [...text.matchAll(clause)].map((match) => ({
    name: clauses.find(([typed]) => typed === match[1]?.toLowerCase())?.[1] ?? 'from',
    at: match.index,
    end: match.index + match[0].length,
  }));
  const firsts = found.filter((one, index) => found.findIndex(({ name }) => name === one.name) === index);
  const limits = firsts.map(({ name, end }, index) => [name, unquoted(text.slice(end, firsts[index + 1]?.at))]);
  return { head: text.slice(0, firsts[0]?.at).trim(), ...Object.fromEntries(limits) };
}

/** The words that ask for another page of the same list. */
export const actionsWords = ({ words }: Pick<ActionListRequest, 'words'>, page: number): string =>
  ['actions', words, 'page', page + 1].filter((word) => word !== '').join(' ');
