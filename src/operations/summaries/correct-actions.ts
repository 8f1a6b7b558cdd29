import { addActions, replaceOwners, updateAction } from '../../../db/actions/actions.ts';
import { addStatements, listStatedActions } from '../../../db/actions/statements.ts';
import { takeActionNumbers } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { type Change, record } from '../../../db/history/history.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { changeInWords, correctionLines } from '../../domain/summaries/correction-lines.ts';
import { compareRevision, type StatedAction } from '../../domain/summaries/revision.ts';
import type { ActionLine, Summary } from '../../domain/summaries/summary.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { newAction } from '../actions/new-action.ts';

/**
 * Changes the actions of a published summary to what its correction says, and tells what changed, a line each.
 *
 * Only what the correction states otherwise than before is changed: an owner or a date that was changed here since stays. What was
 * done stays done; what the correction no longer has is withdrawn, and comes back when a later one has it again.
 */
export async function correctActions(
  db: Connection,
  which: { readonly rootId: number; readonly summaryId: number },
  summary: Summary,
  roster: Roster,
  by: Member,
  now: Instant,
): Promise<readonly string[]> {
  const { rootId, summaryId } = which;
  const { committeeId } = by;
  const { kept, added, withdrawn } = compareRevision(await listStatedActions(db, rootId), summary.actions, []);
  const said: string[] = [];
  const change = (subjectId: number, what: string, before: string | null, after: string | null): Change => ({
    committeeId,
    subject: 'action',
    subjectId,
    byMember: by.id,
    what,
    before,
    after,
  });
  const changes: Change[] = [];
  const statements: { actionId: number; stated: ActionLine }[] = [];

  for (const { before, position, changed } of kept) {
    const line = summary.actions[position];
    if (!line) continue;
    const { action } = before;
    await correct(db, before, line, { changed, roster, committeeId });
    statements.push({ actionId: action.id, stated: line });
    if (action.state === 'withdrawn') {
      changes.push(change(action.id, actionPhrases.backInCorrection, null, null));
      said.push(correctionLines.back(action.number, line.text));
    }
    for (const part of changed) {
      const words = changeInWords(before, line, part);
      changes.push(change(action.id, actionPhrases.corrected(words), null, null));
      said.push(correctionLines.changed(action.number, line.text, words));
    }
  }

  const first = await takeActionNumbers(db, committeeId, added.length);
  const lines = added.flatMap((position) => summary.actions[position] ?? []);
  const ids = await addActions(
    db,
    lines.map((line, index) => newAction({ committeeId, summaryId: rootId, number: first + index }, line, roster)),
    now,
  );
  for (const [index, line] of lines.entries()) {
    const actionId = ids[index] ?? 0;
    statements.push({ actionId, stated: line });
    changes.push(change(actionId, actionPhrases.publishedFromCorrection, null, null));
    said.push(correctionLines.added(first + index, line.text));
  }

  for (const { action } of withdrawn) {
    if (action.state !== 'open') continue;
    await updateAction(db, action.id, { state: 'withdrawn' });
    changes.push(change(action.id, actionPhrases.withdrawn, null, null));
    said.push(correctionLines.withdrawn(action.number, action.text));
  }
  await addStatements(db, summaryId, statements);
  await record(db, changes, now);
  return said;
}

async function correct(
  db: Connection,
  { action }: StatedAction,
  line: ActionLine,
  by: { readonly changed: readonly string[]; readonly roster: Roster; readonly committeeId: number },
): Promise<void> {
  const { owners, share, ...read } = newAction(
    { committeeId: by.committeeId, summaryId: null, number: action.number },
    line,
    by.roster,
  );
  const isOwnersChanged = by.changed.includes('owners');
  if (isOwnersChanged) await replaceOwners(db, action.id, owners);
  await updateAction(db, action.id, {
    text: read.text,
    section: read.section,
    line: read.line,
    quote: read.quote,
    ...(action.state === 'withdrawn' ? { state: 'open' } : {}),
    ...(isOwnersChanged ? { share, takenBy: null } : {}),
    ...(by.changed.includes('due') ? { due: read.due, dueText: read.dueText, tiedTo: read.tiedTo } : {}),
  });
}
