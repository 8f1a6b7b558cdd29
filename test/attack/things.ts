import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../db/tables/schema.ts';
import type { ids, menus, modals } from '../../src/slack/views/blocks/ids.ts';

const things = [
  'actions',
  'changes',
  'departures',
  'extensions',
  'groups',
  'hand_overs',
  'members',
  'name_questions',
  'roster_imports',
  'roster_questions',
  'summaries',
  'votes',
] as const;

export type Thing = (typeof things)[number];

type Named<Listeners> = { readonly [Name in keyof Listeners]: Thing | 'words' };

/** Of what the number is that each listener is sent; a new one needs its line. */
export const named: {
  readonly button: Named<typeof ids>;
  readonly menu: Named<typeof menus>;
  readonly window: Named<typeof modals>;
} = {
  button: {
    done: 'actions',
    reopen: 'actions',
    take: 'actions',
    giveBack: 'actions',
    accept: 'actions',
    decline: 'actions',
    assign: 'actions',
    changeDate: 'actions',
    showAction: 'actions',
    showActions: 'words',
    showRest: 'actions',
    joinGroup: 'groups',
    leaveGroup: 'groups',
    approveEntry: 'groups',
    declineEntry: 'groups',
    notThisTime: 'groups',
    joinChannel: 'groups',
    manageGroup: 'groups',
    newGroup: 'members',
    confirmSeats: 'groups',
    answerDoubt: 'summaries',
    editLine: 'summaries',
    leaveOut: 'summaries',
    takeBack: 'summaries',
    renameGroup: 'summaries',
    leaveOutGroup: 'summaries',
    takeBackGroup: 'summaries',
    addLine: 'summaries',
    turnPage: 'summaries',
    grantTime: 'extensions',
    declineTime: 'extensions',
    chooseReminders: 'members',
    changeSettings: 'members',
    renewOwnCalendar: 'members',
    renewCommitteeCalendar: 'members',
    sendAgain: 'members',
    showRoster: 'words',
    confirmPerson: 'roster_questions',
    declinePerson: 'roster_questions',
    linkName: 'name_questions',
    nobodyHere: 'name_questions',
    turnNames: 'summaries',
    applyRoster: 'roster_imports',
    discardRoster: 'roster_imports',
    acceptHandOver: 'hand_overs',
    leaveHandOver: 'hand_overs',
    turnHandOver: 'departures',
    publish: 'summaries',
    showRevision: 'summaries',
    discard: 'summaries',
    castVote: 'votes',
    showVote: 'votes',
    closeVote: 'votes',
    cancelVote: 'votes',
    undo: 'changes',
    showHistory: 'actions',
  },
  menu: { moreChoices: 'actions', choosePerson: 'name_questions', giveHandOver: 'hand_overs' },
  window: {
    renameGroup: 'summaries',
    manageGroup: 'groups',
    confirmSeats: 'groups',
    pasteSummary: 'words',
    editLine: 'summaries',
    assignAction: 'actions',
    changeDate: 'actions',
    askForTime: 'actions',
    declineAction: 'actions',
    chooseReminders: 'members',
    changeSettings: 'members',
    askVote: 'members',
    cancelVote: 'votes',
  },
};

/** The ids that some committees have of each. */
export async function idsOf(
  db: Kysely<Schema>,
  committees: readonly number[],
): Promise<ReadonlyMap<Thing, readonly number[]>> {
  const from = { extensions: 'actions a on a.id = t.action_id', hand_overs: 'departures a on a.id = t.departure_id' };
  const found = new Map<Thing, readonly number[]>();
  for (const thing of things) {
    const owner = thing === 'extensions' || thing === 'hand_overs' ? sql.raw(`join ${from[thing]}`) : sql``;
    const { rows } = await sql<{ id: number }>`
      select t.id from ${sql.table(thing)} t ${owner} where committee_id = any(${committees}) order by t.id`.execute(
      db,
    );
    if (rows.length === 0) throw new Error(`There are no ${thing} to try`);
    found.set(
      thing,
      rows.map(({ id }) => id),
    );
  }
  return found;
}
