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
