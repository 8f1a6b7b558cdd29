import { isBlank } from '../text/visible-text.ts';
import type { ActionLine, Correction, Doubt, Summary } from './summary.ts';

/** A summary under review: what was read, with the corrections made so far. Plain JSON. */
export interface Draft {
  readonly summary: Summary;
  /** Positions in `summary.actions` that will not be published. */
  readonly leftOut: readonly number[];
  /** Positions in `summary.groups` that will not be made; absent in drafts of earlier releases. */
  readonly groupsLeftOut?: readonly number[];
  /** For each of `summary.doubts` the position of the choice taken, or null where it still stands open. */
  readonly answers: readonly (number | null)[];
}

export const draftOf = (summary: Summary): Draft => ({
  summary,
  leftOut: summary.actions.flatMap((action, position) => (action.done ? [position] : [])),
  answers: summary.doubts.map(() => null),
});

/** Takes the choice for the doubt; a doubt already answered, or a choice it does not have, changes nothing. */
export function answerDoubt(draft: Draft, doubt: number, choice: number): Draft {
  const asked = draft.summary.doubts[doubt];
  const taken = asked?.choices[choice];
  if (!asked || !taken || draft.answers[doubt] !== null) return draft;
  const answers = draft.answers.with(doubt, choice);
  const corrected = correct({ ...draft, answers }, asked, taken.correction);
  return withoutGuess(corrected, asked);
}

/** Answered, a guess is one no longer: what now stands was said. */
function withoutGuess(draft: Draft, doubt: Doubt): Draft {
  const { about } = doubt;
  const position = positionOf(draft, doubt);
  if (about === 'due') return changeDraftAction(draft, position, { dueImplied: false });
  return about === 'owners' ? changeDraftAction(draft, position, { ownersImplied: [] }) : draft;
}

/** Of several actions on one line only the doubt's own; drafts of earlier releases know the line alone. */
const positionOf = ({ summary }: Draft, doubt: Doubt): number =>
  doubt.action ?? summary.actions.findIndex((action) => action.line === doubt.line);

function correct(draft: Draft, doubt: Doubt, correction: Correction): Draft {
  const position = positionOf(draft, doubt);
  switch (correction.kind) {
    case 'leave as it is':
      return draft;
    case 'owners':
      return changeDraftAction(draft, position, {
        owners: correction.owners.map((name) => ({ name })),
        share: correction.share,
      });
    case 'due':
      return changeDraftAction(draft, position, { due: correction.due });
    case 'leave out':
      return leaveOut(draft, position);
    case 'add':
      return addDraftAction(draft, correction.action);
    case 'meeting':
      return { ...draft, summary: { ...draft.summary, startsAt: correction.startsAt } };
    case 'next meeting':
      return { ...draft, summary: { ...draft.summary, nextMeeting: correction.nextMeeting } };
  }
}

/** Changes the action at `position`; a position there is not changes nothing. */
export function changeDraftAction(draft: Draft, position: number, change: Partial<ActionLine>): Draft {
  const action = draft.summary.actions[position];
  if (!action) return draft;
  const actions = draft.summary.actions.with(position, { ...action, ...change });
  return { ...draft, summary: { ...draft.summary, actions } };
}

export const addDraftAction = (draft: Draft, action: ActionLine): Draft => ({
  ...draft,
  summary: { ...draft.summary, actions: [...draft.summary.actions, action] },
});

export const leaveOut = (draft: Draft, position: number): Draft =>
  draft.leftOut.includes(position) || position < 0 ? draft : { ...draft, leftOut: [...draft.leftOut, position] };

export const takeBack = (draft: Draft, position: number): Draft => ({
  ...draft,
  leftOut: draft.leftOut.filter((other) => other !== position),
});

/** Whether the group at `position` will be made. */
export const isGroupLeftOut = (draft: Draft, position: number): boolean =>
  draft.groupsLeftOut?.includes(position) ?? false;

export const leaveOutGroup = (draft: Draft, position: number): Draft =>
  isGroupLeftOut(draft, position) || !draft.summary.groups[position]
    ? draft
    : { ...draft, groupsLeftOut: [...(draft.groupsLeftOut ?? []), position] };

export const takeBackGroup = (draft: Draft, position: number): Draft => ({
  ...draft,
  groupsLeftOut: (draft.groupsLeftOut ?? []).filter((other) => other !== position),
});

/** Gives the group at `position` another name than the document does; an empty one changes nothing. */
export function renameGroup(draft: Draft, position: number, written: string): Draft {
  const group = draft.summary.groups[position];
  const name = written.trim().replace(/\s+/g, ' ');
  if (!group || isBlank(name) || name === group.name) return draft;
  const groups = draft.summary.groups.with(position, { ...group, name, statedName: group.statedName ?? group.name });
  return { ...draft, summary: { ...draft.summary, groups } };
}

/** The draft with each doubt left open answered by its first choice; positions stay what they are. */
export const answeredByDefault = (draft: Draft): Draft =>
  draft.summary.doubts.reduce((sofar, _doubt, position) => answerDoubt(sofar, position, 0), draft);

/** What publishing makes of the draft: each doubt left open answered with its first choice, and the actions and groups left out gone. */
export function settled(draft: Draft): Summary {
  const answered = answeredByDefault(draft);
  const actions = answered.summary.actions.filter((_action, position) => !answered.leftOut.includes(position));
  const groups = answered.summary.groups.filter((_group, position) => !isGroupLeftOut(answered, position));
  return { ...answered.summary, actions, groups };
}

/** Doubts nobody has answered yet, with their positions. */
export const openDoubts = (draft: Draft) =>
  draft.summary.doubts.flatMap((doubt, position) => (draft.answers[position] === null ? [{ doubt, position }] : []));

/** An action that the secretary writes in; `line` 0: it stands nowhere in the document. */
export const writtenAction = (text: string): ActionLine => ({
  line: 0,
  places: [],
  section: null,
  text,
  quote: '',
  owners: [],
  ownersImplied: [],
  share: null,
  shareText: null,
  due: null,
  dueImplied: false,
  dueText: null,
  tiedTo: null,
  notBefore: null,
  done: false,
});
