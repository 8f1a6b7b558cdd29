/** When what each of a group does is closed: with the last part, with this percentage of them, or when its day has ended. */
export type CompletionRule = 'all' | 'date' | number;

/** How many parts close it; all of them where its date would. */
export const requiredCount = (closing: CompletionRule, of: number): number =>
  typeof closing === 'number' ? Math.ceil((of * closing) / 100) : of;

/** Whether enough have done their part. What nobody has a part in is never closed so. */
export const isComplete = (
  closing: CompletionRule,
  { done, of }: { readonly done: number; readonly of: number },
): boolean => of > 0 && done >= requiredCount(closing, of);

/** "12 of 27 done, all needed", "12 of 27 done, 21 needed", "12 of 27 done, closes after its date" */
export function sharesInWords(
  closing: CompletionRule,
  { done, of }: { readonly done: number; readonly of: number },
): string {
  const rule =
    closing === 'all'
      ? 'all needed'
      : closing === 'date'
        ? 'closes after its date'
        : `${requiredCount(closing, of)} needed`;
  return `${done} of ${of} done, ${rule}`;
}

export const completionRuleInWords = (closing: CompletionRule): string =>
  closing === 'all'
    ? 'when everyone has done their part'
    : closing === 'date'
      ? 'after its date, or once everyone has done their part'
      : `when ${closing}% have done their part`;
