import type { Officer, Refusal } from '../../../domain/access/refusal.ts';

/** The refusals with this reason. */
type RefusalBecause<Because extends Refusal['because']> = Refusal & { readonly because: Because };

/** A refusal of each reason, by its reason. */
export type RefusalsByReason = { readonly [Because in Refusal['because']]: RefusalBecause<Because> };

/** For each reason of a refusal its sentence, which ends with the way on; each subject's `refusals.ts` has its own. */
export type RefusalSentences = {
  readonly [Because in keyof RefusalsByReason]: (refusal: RefusalsByReason[Because]) => string;
};

const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** "Ana, Ben or Kim" */
export const anyOf = (names: readonly string[]): string => alternatives.format(names);

export const namesOf = (who: readonly Officer[]): readonly string[] => who.map(({ name }) => name);
