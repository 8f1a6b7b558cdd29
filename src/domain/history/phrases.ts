import { type CompletionRule, requiredCount } from '../actions/completion-rule.ts';
import type { ActionDropReason } from '../reminders/drop-reason.ts';
import type { DepartureReason, HandoverProposal } from '../roster/handover.ts';

// The history keeps words: what a person read once stays as it was, whatever the bot says later. Each phrase is read after the name of
// the person who did it: "Lea Baumann moved the deadline".

/** How far the parts of an action are that each of a group does. */
export interface PartsDone {
  readonly closing: CompletionRule;
  readonly done: number;
  readonly of: number;
}

/** "12 of 27 done, all needed", "12 of 27 done, 21 needed", "12 of 27 done, closes after its date" */
export function partsInWords({ closing, done, of }: PartsDone): string {
  const rule =
    closing === 'all'
      ? 'all needed'
      : closing === 'date'
        ? 'closes after its date'
        : `${requiredCount(closing, of)} needed`;
  return `${done} of ${of} done, ${rule}`;
}

/** `by`: the parts with which the change closed the action; undefined where it closed nothing. */
const closedBy = (by: PartsDone | undefined): string => (by ? `, which closed it: ${partsInWords(by)}` : '');

const because = (reason: string): string => (reason === '' ? '' : `: “${reason}”`);

const parts = ({ done, of }: Pick<PartsDone, 'done' | 'of'>): string => `${done} of ${of} have done their part`;

export const actionPhrases = {
  added: 'added it',
  published: 'published it from the summary',
  publishedFromCorrection: 'published it from the corrected summary',
  corrected: (change: string) => `corrected it (${change})`,
  withdrawn: 'withdrew it: the corrected summary no longer has it',
  backInCorrection: 'put it back from the corrected summary',
  assigned: 'assigned it',
  accepted: 'accepted it',
  declined: (reason: string) => `declined it${because(reason)}`,
  notTheirs: (reason: string, by?: PartsDone) => `said it is not theirs${because(reason)}${closedBy(by)}`,
  ownerSettled: 'said whose it is',
  taken: 'took it',
  givenBack: 'gave it back',
  handedOver: (by?: PartsDone) => `handed it over${closedBy(by)}`,
  leftWith: (leaver: string) => `left it with ${leaver}, who is gone`,
  done: 'marked it done',
  ownPartDone: (by?: PartsDone) => `did their own part${closedBy(by)}`,
  ownPartTakenBack: 'took back their own part',
  reopened: 'opened it again',
  completed: (of: Pick<PartsDone, 'done' | 'of'>) => `closed it: ${parts(of)}`,
  completedAfterDate: (of: Pick<PartsDone, 'done' | 'of'>) => `closed it after its date: ${parts(of)}`,
  deadlineMoved: 'moved the deadline',
  deadlineMovedAlong: 'moved the deadline along with the meeting',
  moreTimeAsked: 'asked for more time',
  moreTimeGranted: (asker: string) => `granted ${asker} more time`,
  moreTimeDeclined: (asker: string) => `declined more time to ${asker}`,
  noted: (text: string) => `noted: “${text}”`,
  waits: 'had it wait',
  waitOver: 'ended its wait',
  remindersPutOff: 'put off their reminders',
  remindersLeftOut: (count: number, why: readonly ActionDropReason[]) =>
    `left out ${count === 1 ? 'a reminder' : `${count} reminders`}: ${why.map((one) => dropReasonPhrases[one]).join('; ')}`,
} as const;

export const dropReasonPhrases: Readonly<Record<ActionDropReason, string>> = {
  'action done': 'the action was done',
  'action gone': 'the action is gone',
  'action withdrawn': 'a corrected summary no longer has the action',
  'another day chosen': 'it was put off, or another day was chosen',
  'moved or reassigned': 'the deadline moved, or it is no longer theirs',
  'no date': 'the action no longer has a date',
  overtaken: 'a later one replaced it',
  'put off': 'it was put off',
  'wait over': 'it no longer waits on them',
};

export const groupPhrases = {
  created: 'created it',
  renamed: 'renamed it',
  seatsSet: 'set its seats',
  entrySet: 'set how one comes in',
  channelLinked: 'linked a channel',
  charterSet: 'set the end of its charter',
  offersSet: 'set until when one may volunteer',
  closed: 'closed it',
  reopened: 'opened it again',
  joined: 'joined',
  volunteered: 'volunteered',
  askedToJoin: 'asked to join',
  withdrew: 'withdrew',
  left: 'left',
  joinApproved: 'approved a request to join',
  joinDeclined: 'declined a request to join',
  movedUp: 'moved up',
  seatsConfirmed: 'confirmed the seats',
  seatHandedOver: 'handed over a seat',
  putIn: 'put somebody in',
  takenOut: 'took somebody out',
  roleGiven: 'gave a role',
} as const;

export const meetingPhrases = {
  set: 'set it',
  moved: 'moved it',
  lengthSet: 'set how long it lasts',
  calledOff: 'called it off',
} as const;

export const timePollPhrases = {
  opened: 'asked when to meet',
  set: 'set the meeting from it',
  withdrawn: 'withdrew it',
} as const;

export const votePhrases = { opened: 'asked for a vote', closed: 'closed it', cancelled: 'cancelled it' } as const;

export const summaryPhrases = { published: 'published', corrected: 'published a correction' } as const;

export const memberPhrases = {
  nameLinked: 'linked the name',
  entriesMerged: 'made two entries one',
  nameUnlinked: 'unlinked the name',
  spellingDropped: 'no longer means this person',
  notHere: 'said that nobody in the workspace is this person',
  roleGiven: 'gave the role',
  left: {
    channel: 'left the channel',
    workspace: 'left the workspace',
    term: 'ended their term',
  } satisfies Record<DepartureReason, string>,
  cameBack: 'came back',
  remindersChosen: 'chose when to be reminded',
} as const;

export const committeePhrases = {
  settingChanged: (name: string) => `changed “${name}”`,
  noneOfTheOthers: 'said that none of the other names is in the workspace',
  rosterImported: (source: string) => `brought the roster up to date from ${source}`,
} as const;

/** Of a member's calendar or the committee's. */
export const calendarRenewed = 'gave the calendar another address';

/** `what`: the phrase of the change that was undone. */
export const undid = (what: string): string => `undid: ${what}`;

/** What was decided about one thing that a member left behind: "given to Ana Roth". Kept with it, and as what became of it. */
export function handoverInWords(what: HandoverProposal | 'leave as it is'): string {
  if (what === 'leave as it is') return 'left as it is';
  switch (what.kind) {
    case 'to member':
      return `given to ${what.member.name}`;
    case 'back to the group':
      return `given back to ${what.group.name}`;
    case 'the others keep it':
      return `kept by ${what.names.join(', ')}`;
    case 'vacant':
      return 'left vacant';
    case 'nobody':
      return 'left as it is';
  }
}
