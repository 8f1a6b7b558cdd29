import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../db/tables/schema.ts';
import type { listeners } from '../../src/slack/listeners/listeners.ts';

const things = [
  'actions',
  'changes',
  'departures',
  'extensions',
  'groups',
  'handovers',
  'members',
  'name_questions',
  'roster_imports',
  'roster_questions',
  'summaries',
  'time_polls',
  'votes',
] as const;

export type Thing = (typeof things)[number];

type Named<Listeners> = { readonly [Name in keyof Listeners]: Thing | 'words' };

/** Of what the number is that each listener is sent, by its id; a new one needs its line. */
export const named: {
  readonly button: Named<typeof listeners.buttons>;
  readonly menu: Named<typeof listeners.menus>;
  readonly window: Named<typeof listeners.forms>;
} = {
  button: {
    done: 'actions',
    reopen: 'actions',
    take: 'actions',
    'give-back': 'actions',
    accept: 'actions',
    decline: 'actions',
    assign: 'actions',
    'change-date': 'actions',
    'add-note': 'actions',
    'show-notes': 'actions',
    wait: 'actions',
    'end-wait': 'actions',
    'show-action': 'actions',
    'show-actions': 'words',
    'show-rest': 'actions',
    'join-group': 'groups',
    'leave-group': 'groups',
    'approve-join-request': 'groups',
    'decline-join-request': 'groups',
    'not-this-time': 'groups',
    'join-channel': 'groups',
    'manage-group': 'groups',
    'new-group': 'members',
    'confirm-seats': 'groups',
    'answer-doubt': 'summaries',
    'edit-line': 'summaries',
    'leave-out': 'summaries',
    'take-back': 'summaries',
    'rename-group': 'summaries',
    'leave-out-group': 'summaries',
    'take-back-group': 'summaries',
    'add-line': 'summaries',
    'turn-page': 'summaries',
    'grant-time': 'extensions',
    'decline-time': 'extensions',
    'choose-reminders': 'members',
    'change-settings': 'members',
    'renew-own-calendar': 'members',
    'renew-committee-calendar': 'members',
    'send-again': 'members',
    'show-roster': 'words',
    'confirm-person': 'roster_questions',
    'decline-person': 'roster_questions',
    'link-name': 'name_questions',
    'nobody-here': 'name_questions',
    'nobody-else': 'summaries',
    'turn-names': 'summaries',
    'apply-roster': 'roster_imports',
    'discard-roster': 'roster_imports',
    'accept-handover': 'handovers',
    'leave-handover': 'handovers',
    'turn-handover': 'departures',
    publish: 'summaries',
    'show-revision': 'summaries',
    'show-summary': 'summaries',
    discard: 'summaries',
    'show-times': 'members',
    'show-hours': 'members',
    'ask-times': 'members',
    'answer-slot': 'time_polls',
    'set-from-poll': 'time_polls',
    'cast-vote': 'votes',
    'show-vote': 'votes',
    'close-vote': 'votes',
    'cancel-vote': 'votes',
    undo: 'changes',
    'show-history': 'actions',
  },
  menu: { 'more-choices': 'actions', 'choose-person': 'name_questions', 'give-handover': 'handovers' },
  window: {
    'rename-group-form': 'summaries',
    'manage-group-form': 'groups',
    'new-group-form': 'members',
    'confirm-seats-form': 'groups',
    'paste-summary-form': 'words',
    'edit-line-form': 'summaries',
    'assign-form': 'actions',
    'change-date-form': 'actions',
    'ask-for-time-form': 'actions',
    'decline-form': 'actions',
    'add-note-form': 'actions',
    'wait-form': 'actions',
    'choose-reminders-form': 'members',
    'change-settings-form': 'members',
    'ask-vote-form': 'members',
    'cancel-vote-form': 'votes',
  },
};

/** The ids that some committees have of each. */
export async function idsOf(
  db: Kysely<Schema>,
  committees: readonly number[],
): Promise<ReadonlyMap<Thing, readonly number[]>> {
  const from = { extensions: 'actions a on a.id = t.action_id', handovers: 'departures a on a.id = t.departure_id' };
  const found = new Map<Thing, readonly number[]>();
  for (const thing of things) {
    const owner = thing === 'extensions' || thing === 'handovers' ? sql.raw(`join ${from[thing]}`) : sql``;
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
