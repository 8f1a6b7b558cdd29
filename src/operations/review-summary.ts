import { type Connection, inTransaction } from '../../db/connection.ts';
import { type KeptSummary, lockSummary, saveDraft, turnPage } from '../../db/summaries.ts';
import {
  addAction,
  answerDoubt,
  changeAction,
  type Draft,
  leaveOut,
  leaveOutGroup,
  renameGroup,
  takeBack,
  takeBackGroup,
} from '../domain/draft.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { ActionLine } from '../domain/summary.ts';
import { unlessAllowed } from './unless-allowed.ts';

/** What the poster of a summary does with it before it is published; positions are those in the draft. */
export type ReviewStep =
  | { readonly kind: 'answer'; readonly doubt: number; readonly choice: number }
  | { readonly kind: 'change'; readonly position: number; readonly change: Partial<ActionLine> }
  | { readonly kind: 'leave out'; readonly position: number }
  | { readonly kind: 'take back'; readonly position: number }
  | { readonly kind: 'add'; readonly action: ActionLine }
  | { readonly kind: 'leave out group' | 'take back group'; readonly position: number }
  | { readonly kind: 'rename group'; readonly position: number; readonly name: string }
  | { readonly kind: 'turn to'; readonly page: number };

export type Reviewed = { readonly kind: 'draft'; readonly summary: KeptSummary } | Refusal;

/** Takes one step of the review. Only who posted the summary reviews it, as only he sees the review. */
export function reviewSummary(db: Connection, summaryId: number, by: Member, step: ReviewStep): Promise<Reviewed> {
  return inTransaction(db, async (db) => {
    const summary = await lockSummary(db, summaryId);
    if (!summary || summary.committeeId !== by.committeeId) return { kind: 'refused', because: 'no such summary' };
    const own = summary.postedBy === by.userId;
    if (await unlessAllowed(db, by, 'review a summary', { own }))
      return { kind: 'refused', because: 'no such summary' };
    if (summary.state === 'published') return { kind: 'refused', because: 'already published' };
    if (summary.state === 'discarded') return { kind: 'refused', because: 'already discarded' };
    if (step.kind === 'turn to') {
      await turnPage(db, summaryId, step.page);
      return { kind: 'draft', summary: { ...summary, reviewPage: step.page } };
    }
    const draft = after(summary.draft, step);
    await saveDraft(db, summaryId, draft);
    return { kind: 'draft', summary: { ...summary, draft } };
  });
}

function after(draft: Draft, step: Exclude<ReviewStep, { readonly kind: 'turn to' }>): Draft {
  switch (step.kind) {
    case 'answer':
      return answerDoubt(draft, step.doubt, step.choice);
    case 'change':
      return changeAction(draft, step.position, step.change);
    case 'leave out':
      return leaveOut(draft, step.position);
    case 'take back':
      return takeBack(draft, step.position);
    case 'add':
      return addAction(draft, step.action);
    case 'leave out group':
      return leaveOutGroup(draft, step.position);
    case 'take back group':
      return takeBackGroup(draft, step.position);
    case 'rename group':
      return renameGroup(draft, step.position, step.name);
  }
}
