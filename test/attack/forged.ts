import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../db/tables/schema.ts';
import { actionIds } from '../../src/slack/views/actions/ids.ts';
import { committeeIds } from '../../src/slack/views/committee/ids.ts';
import { groupIds } from '../../src/slack/views/groups/ids.ts';
import { reminderIds } from '../../src/slack/views/reminders/ids.ts';
import { rosterIds } from '../../src/slack/views/roster/ids.ts';
import { summaryIds } from '../../src/slack/views/summaries/ids.ts';
import { voteIds } from '../../src/slack/views/votes/ids.ts';
import type { TestBot } from '../support/bot/bot.ts';
import type { Fields, Message } from '../support/fake-slack/fake-slack-workspace.ts';
import type { Pick } from '../support/slack-client/view-state.ts';
import type { LivedCommittee } from './committee-life.ts';

const words = (text: string) => ({ type: 'plain_text', text });

/** What could be clicked or chosen, were it shown: the element `id` with that value; in a menu of people, whom it is chosen for. */
export function forgedClick(
  kind: 'button' | 'menu',
  id: string,
  value: string,
): { readonly blocks: readonly Fields[]; readonly pick: Pick } {
  const shown = (block_id: string, element: Fields) => [
    { type: 'actions', block_id, elements: [{ action_id: id, ...element }] },
  ];
  if (kind === 'button') {
    return { blocks: shown('forged', { type: 'button', text: words('Forged'), value }), pick: { action: id } };
  }
  if (id === actionIds.moreChoices) {
    const options = [{ text: words('Forged'), value }];
    return { blocks: shown('forged', { type: 'overflow', options }), pick: { action: id, choose: value } };
  }
  const block = `${id === rosterIds.choosePerson ? 'name' : 'handover'}-${value}`;
  return { blocks: shown(block, { type: 'users_select' }), pick: { action: id, choose: 'U0VERARIVAL' } };
}

export function forgedMessage(bot: TestBot, channel: string, blocks: readonly Fields[]): Message {
  const { botUserId: user, botId: bot_id } = bot.slack.workspace;
  return { ts: '1773057600.000100', channel, user, bot_id, text: 'Forged', blocks: [...blocks] };
}

/** What no field of a window offers or lets anybody type, by the kind of its element. */
const hostile: Readonly<Record<string, readonly unknown[]>> = {
  plain_text_input: [
    '5000 days',
    '99:99',
    '-1',
    '2027-02-30',
    '<!channel> <@U0VERAQUILLWORT>',
    '\u202e\u200b',
    'x'.repeat(3000),
    "'; drop table actions; --",
  ],
  static_select: ['no such option', '5000', '99:99', '__proto__', '', '8', '-1', 'never'],
  radio_buttons: ['no such option', '5000', '__proto__'],
  checkboxes: ['no such option', '5000', '-1', '__proto__'],
  multi_static_select: ['no such option', '5000', '-1', '1.5'],
  datepicker: ['9999-99-99', '0000-00-00', '2027-02-30', 'tomorrow'],
  timepicker: ['99:99', '', 'noon', '24:00'],
  users_select: ['U0NOBODY', 'USLACKBOT', '', 'U0VERAQUILLWORT'],
  conversations_select: ['C0NOWHERE', 'C0QUILLWORT', 'C0SAMPHIRE', ''],
};

/** The window with another `private_metadata` and, in each of its fields, something that it does not offer. */
export function forgedWindow(
  shown: Fields,
  metadata: string,
  which: number,
): { view: Fields; values: Record<string, unknown> } {
  const values: Record<string, unknown> = {};
  const blocks = (Array.isArray(shown.blocks) ? shown.blocks : []).map((block: Fields) => {
    const element = block.element as Fields | undefined;
    const choices = hostile[String(element?.type)];
    if (!element || !choices) return block;
    const value = choices[which % choices.length];
    values[String(block.block_id)] = value;
    const options = [{ text: words('Forged'), value }];
    return { ...block, optional: true, element: 'options' in element ? { ...element, options } : element };
  });
  return { view: { ...shown, private_metadata: metadata, blocks }, values };
}

/** Opens each window about a committee's own things as its secretary, and gives what each shows, by its name. */
export async function openWindows(
  bot: TestBot,
  db: Kysely<Schema>,
  { id, channelId, secretary }: LivedCommittee,
): Promise<ReadonlyMap<string, Fields>> {
  const { views } = bot.slack.workspace;
  const one = async (table: string, column: string, value: string | number) => {
    const { rows } = await sql<{ id: number }>`
      select id from ${sql.table(table)} where committee_id = ${id} and ${sql.ref(column)} = ${value}`.execute(db);
    return rows[0]?.id ?? 0;
  };
  const action = await one('actions', 'number', 1);
  const draft = await one('summaries', 'state', 'draft');
  const member = await one('members', 'user_id', secretary);
  const clicks: readonly (readonly ['button' | 'menu', string, string])[] = [
    ['button', actionIds.assign, String(action)],
    ['button', actionIds.changeDate, String(action)],
    ['button', actionIds.addNote, String(action)],
    ['button', actionIds.wait, String(action)],
    ['menu', actionIds.moreChoices, `${action}/3`],
    ['menu', actionIds.moreChoices, `${action}/4`],
    ['button', groupIds.manageGroup, String(await one('groups', 'name', 'Rival Lighthouses'))],
    ['button', groupIds.newGroup, String(member)],
    ['button', groupIds.confirmSeats, String(await one('groups', 'name', 'Rival passage'))],
    ['button', summaryIds.renameGroup, `${draft}/0`],
    ['button', summaryIds.editLine, `${draft}/0`],
    ['button', reminderIds.chooseReminders, String(member)],
    ['button', committeeIds.changeSettings, String(member)],
    ['button', voteIds.cancelVote, String(await one('votes', 'number', 1))],
  ];
  for (const [kind, element, value] of clicks) {
    const { blocks, pick } = forgedClick(kind, element, value);
    await bot.people.click(forgedMessage(bot, channelId, blocks), pick, secretary);
    await bot.quiet();
  }
  for (const text of ['vote', 'summary']) {
    await bot.people.command(text, { user: secretary, channel: channelId });
    await bot.quiet();
  }
  const shown = new Map([...views.values()].map(({ view }) => [String(view.callback_id), view]));
  views.clear();
  return shown;
}
