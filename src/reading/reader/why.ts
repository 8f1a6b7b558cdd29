import { actionsIn } from '../actions/actions.ts';
import { type Outcome, outcomesOf } from '../actions/choose-actions.ts';
import { type Reason, reasonsOf } from '../actions/reasons.ts';
import { weighLines } from '../actions/weigh-lines.ts';
import type { Document } from '../document/document.ts';
import { attendanceOf } from '../people/participants.ts';
import { People } from '../people/people.ts';
import { outlineOf } from '../structure/outline.ts';
import { passagesOf } from '../structure/passages.ts';
import { recordsIn } from '../structure/records.ts';

/** Why a line was taken for an action, asked about, or left alone. */
export interface Why {
  readonly line: number;
  readonly text: string;
  /** 0 to 1. */
  readonly probability: number;
  readonly outcome: Outcome;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
}

/** The same lines in the same order as `readSummary` weighs them. */
export function whyOf(document: Document): readonly Why[] {
  const { passages } = outlineOf(passagesOf(document));
  const people = new People(attendanceOf(passages).people);
  const records = recordsIn(passages, people);
  const weighed = weighLines(passages, people, records, actionsIn(passages, people, records), document, 'at all');
  const outcomes = outcomesOf(weighed);
  return weighed.map((one, at) => ({
    line: one.line.place.line,
    text: one.line.text,
    probability: one.probability,
    outcome: outcomes[at] ?? 'nothing',
    reasons: reasonsOf(one),
  }));
}
