import type { Placed } from './outline.ts';

/** Which column of a table says what; -1 where none does. */
export interface ActionColumns {
  readonly task: number;
  readonly owner: number;
  readonly due: number;
  readonly status: number;
  readonly topic: number;
}

const taskName =
  /^(?:agreed |new |open |required )?(?:actions?|tasks?|to-?dos?|deliverables?|next steps?|follow[- ]?ups?)\b(?! (?:by|owner|party|no|id|#|number|date|due|status|officer)\b)/i;
const looseTaskName =
  /^(?:items?|descriptions?|what|details?|activity|activities|work|issue|subject|topic|summary|work item|assignment|commitment)\b/i;
const ownerName =
  /\b(?:owners?|who|whom|assignees?|assigned|responsib\w*|leads?|person|persons|poc|dri|actionee|actioned|champion|tasked|accountable|action by|action officer|in charge|contact|lead\(s\)|allocated|delegate|party)\b|^(?:owner\(s\)|name|names|by|initials?)$/i;
const dueName =
  /\b(?:due|deadline|when|by when|target|eta|timeline|time ?frame|timescale|timing|date|complete by|completion|needed by)\b/i;
const statusName =
  /^(?:status|state|progress|completed\??|complete\??|done\??|closed|update|outcome|resolved|✓|rag)\b/i;

/** The columns of a table of actions by the names in its header, or null for any other table. */
export function actionColumns(header: readonly string[], inActions: boolean): ActionColumns | null {
  const names = header.map((name) => name.replace(/[*_:]/g, '').trim());
  const owner = names.findIndex((name) => ownerName.test(name) && name.split(' ').length <= 5);
  const due = names.findIndex(
    (name, at) =>
      at !== owner &&
      dueName.test(name) &&
      name.split(' ').length <= 6 &&
      !/raised|opened|created|added|assigned|start/i.test(name),
  );
  const status = names.findIndex((name, at) => at !== owner && at !== due && statusName.test(name));
  const taken = new Set([owner, due, status]);
  const strict = names.findIndex(
    (name, at) => !taken.has(at) && taskName.test(name) && !/\b(?:no|id|ref)\b\.?$/i.test(name),
  );
  const loose = names.findIndex((name, at) => !taken.has(at) && looseTaskName.test(name));
  const task = strict >= 0 ? strict : loose;
  if (task < 0) return null;
  const topic =
    loose >= 0 && loose !== task ? loose : names.findIndex((name) => /\b(?:area|topic|project|agenda)\b/i.test(name));
  const columns = { task, owner, due, status, topic: topic === task ? -1 : topic };
  if (strict >= 0 && (owner >= 0 || due >= 0 || inActions)) return columns;
  return (inActions && (owner >= 0 || due >= 0 || status >= 0)) ||
    (owner >= 0 && due >= 0 && /^(?:what|work|assignment|commitment|activit)/i.test(names[task] ?? ''))
    ? columns
    : null;
}

/** Whether the status of a row says that nothing is left to do. */
export const isDoneStatus = (status: string): boolean =>
  /^(?:☑|✅|✔|✓|\[?x\]?$|yes\b|done\b|complete[d]?\b|closed\b|finished\b|resolved\b|cancelled\b|merged\b|100 ?%)/i.test(
    status.trim(),
  ) && !/\bnot\b|partial|nearly|almost/i.test(status);

/** The rows that belong to one table, its header among them. */
export const isSameTable = (a: Placed, b: Placed): boolean =>
  a.kind === 'row' && b.kind === 'row' && b.line - a.lastLine <= 3 && a.marker === b.marker;
