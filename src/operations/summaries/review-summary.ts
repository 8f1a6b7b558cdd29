import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { findSummary, lockSummary, saveDraft, turnPage } from '../../../db/summaries/summaries.ts';
import type { Member } from '../../domain/roster/member.ts';
import {
  addDraftAction,
  answerDoubt,
  changeDraftAction,
  type Draft,
  leaveOut,
  leaveOutGroup,
  renameGroup,
  takeBack,
  takeBackGroup,
} from '../../domain/summaries/draft.ts';
import type { ActionLine } from '../../domain/summaries/summary.ts';
import { claimRequest } from '../requests/execution.ts';
import { loadOwnDraft, type OwnDraft } from './load-own-draft.ts';

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

/** Takes one step of the review. */
export function reviewSummary(db: Connection, summaryId: number, by: Member, step: ReviewStep): Promise<OwnDraft> {
  return inTransaction(db, async (db) => {
    const reviewed = await loadOwnDraft(db, await lockSummary(db, summaryId), by);
    if (reviewed.kind === 'refused') return reviewed;
    const { summary } = reviewed;
    if (step.kind === 'turn to') {
      await turnPage(db, summaryId, step.page);
      return { kind: 'draft', summary: { ...summary, reviewPage: step.page } };
    }
    const draft = after(summary.draft, step);
    await saveDraft(db, summaryId, draft);
    await claimRequest(db);
    return { kind: 'draft', summary: { ...summary, draft } };
  });
}

/** What a window about part of the review is opened with; refused as sending it would be. */
export async function showDraft(db: Connection, summaryId: number, by: Member): Promise<OwnDraft> {
  return loadOwnDraft(db, await findSummary(db, summaryId), by);
}

function after(draft: Draft, step: Exclude<ReviewStep, { readonly kind: 'turn to' }>): Draft {
  switch (step.kind) {
    case 'answer':
      return answerDoubt(draft, step.doubt, step.choice);
    case 'change':
      return changeDraftAction(draft, step.position, step.change);
    case 'leave out':
      return leaveOut(draft, step.position);
    case 'take back':
      return takeBack(draft, step.position);
    case 'add':
      return addDraftAction(draft, step.action);
    case 'leave out group':
      return leaveOutGroup(draft, step.position);
    case 'take back group':
      return takeBackGroup(draft, step.position);
    case 'rename group':
      return renameGroup(draft, step.position, step.name);
  }
}
