import { looksDated } from '../structure/roles.ts';

const dueSentence =
  /^(?:(?:the )?deadline(?: (?:for|of|to) [^.;:]{1,60}?)? (?:is|was|will be)|(?:to be|must be|should be|needs to be) (?:\p{L}+ )?(?:done|completed?|finished|ready|prepared|delivered|submitted|sent|in)(?= (?:by|before|for|on|until)\b)|due(?! date|\s*(?:by\s*)?[:=–-])|(?=(?:by|before|no later than|within|until)\s))\s*(.{2,79}[^:])$/iu;

/**
 * When a task is due, from a line under it that says nothing else: "Deadline for replies is 21 October", "By Friday", "To be ready for the
 * next meeting". Null for any other line, such as
 * one that leads to a list.
 */
export function dueSentenceIn(text: string): string | null {
  const words = dueSentence.exec(text.trim())?.[1] ?? null;
  return words !== null && (looksDated(words) || /\bnext\b|\b(?:day|week|month)s?\b/i.test(words)) ? words : null;
}
