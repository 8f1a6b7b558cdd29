import { type Outcome, outcomesOf } from './action-lines/choose-actions.ts';
import { type Reason, reasonsOf } from './action-lines/reasons.ts';
import { weighLines } from './action-lines/weigh-lines.ts';
import { actionsIn } from './actions.ts';
import type { Document } from './document.ts';
import { outlineOf } from './outline.ts';
import { attendanceOf } from './participants.ts';
import { passagesOf } from './passages.ts';
import { People } from './people.ts';
import { recordsIn } from './structure/records.ts';

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
