import type { HomeView, KnownBlock } from '@slack/types';
import { groupsWanting, type HomePage, ownGroups } from '../../../domain/committee/home-page.ts';
import type { GroupWithMembers } from '../../../domain/groups/working-group.ts';
import { actionSection } from '../actions/action-list.ts';
import { ruleBelow } from '../actions/deadline-rule.ts';
import { button } from '../blocks/button.ts';
import { plural } from '../blocks/plural.ts';
import { type DateFormat, escapedWithin, truncate } from '../blocks/text.ts';
import { context, header, section } from '../blocks/text-blocks.ts';
import { standing } from '../groups/group-card.ts';
import { groupIds } from '../groups/ids.ts';
import { meetingAnswer } from '../meetings/meeting-answers.ts';
import { remindersInWords } from '../reminders/choose-reminders-modal.ts';
import { reminderIds } from '../reminders/ids.ts';
import { listed } from '../summaries/announcement.ts';
import { dateLine } from '../summaries/date-line.ts';
import { voteRow } from '../votes/vote-answers.ts';

// A Home tab holds 100 blocks, and a page of a committee takes at most 32: ten actions, three votes and six groups among them.
export const mostCommittees = 3;
const mostVotes = 3;
const mostWanting = 6;

const whatIDo =
  'When a meeting summary is published, I keep its actions, remind their owners and count down to the next meeting. My messages to you are private.';

/**
 * The Home tab, of each committee: what it is, the actions that are mine, the votes that take mine, the next meeting, my groups and
 * those that are open to them, the dates ahead, how I am reminded. Everything is said in words, in the order in which it matters. `pages`: at
 * most `mostCommittees`; `hasMore`: there are others, which are not on it.
 */
export function homeView(
  pages: readonly HomePage[],
  { command, moments, hasMore }: { readonly command: string; readonly moments: DateFormat; readonly hasMore: boolean },
): HomeView {
  const blocks = pages.flatMap((page) => committeeBlocks(page, command, moments));
  return {
    type: 'home',
    blocks: [
      ...(blocks.length > 0
        ? blocks
        : [
            header('I’m your committee’s secretary'),
            section(
              'Post a meeting summary in your committee’s channel, as a message or a file. I’ll show you what I read. When you publish it, I keep its actions, remind their owners and count down to the next meeting.',
            ),
          ]),
      ...(hasMore
        ? [
            context(
              `You’re in more committees than fit here. To see your actions in another, type \`${command} actions\` in its channel.`,
            ),
          ]
        : []),
      context(`To see every command, type \`${command} help\`.`),
    ],
  };
}

function committeeBlocks(page: HomePage, command: string, moments: DateFormat): KnownBlock[] {
  const { committee, member, actions, totalActions, votes, nextMeeting, dates, today } = page;
  const mine = ownGroups(page);
  const wanting = groupsWanting(page);
  return [
    header(committee.name),
    section(whatItIs(page)),
    section(`*Your actions* ${totalActions === 0 ? '\nYou have no open actions.' : `(${totalActions})`}`),
    ...actions.map((action) => {
      const block = actionSection(action, today, member);
      return { ...block, block_id: `home-${committee.id}-${action.id}` };
    }),
    ...ruleBelow(actions, committee.timeZone),
    ...(totalActions > actions.length
      ? [context(`${totalActions - actions.length} more: \`${command} actions\``)]
      : []),
    ...(votes.length > 0 ? [section(`*Open votes* (${votes.length})`)] : []),
    ...votes.slice(0, mostVotes).map((own) => ({
      ...voteRow(own, committee, moments),
      block_id: `home-${committee.id}-vote-${own.vote.id}`,
    })),
    ...(votes.length > mostVotes ? [context(`${votes.length - mostVotes} more: \`${command} votes\``)] : []),
    ...(nextMeeting ? meetingAnswer(nextMeeting, { committee, today, moments }).blocks : []),
    section(
      `*Your groups*\n${mine.length > 0 ? escapedWithin(mine.map((group) => group.name).join(', '), 1500) : `You’re in no group yet. To see them all, type \`${command} groups\`.`}`,
    ),
    ...(wanting.length > 0 ? [section(`*Open groups* (${wanting.length})`)] : []),
    ...wanting.slice(0, mostWanting).map((group) => wantingRow(group, page)),
    ...(wanting.length > mostWanting
      ? [context(`${wanting.length - mostWanting} more: \`${command} volunteer\` and \`${command} groups\``)]
      : []),
    ...listed(
      'Upcoming dates',
      dates.map((date) => dateLine(date, today)),
      1500,
      `\`${command} deadlines\``,
    ),
    {
      ...section(
        `*Your settings*\n${escapedWithin(remindersInWords(page.reminders), 500)} To have your deadlines in your calendar, type \`${command} calendar\`.`,
      ),
      block_id: `home-settings-${committee.id}`,
      accessory: button('Choose reminders', reminderIds.chooseReminders, member.id, 'Choose when you are reminded'),
    },
  ];
}

/** "27 people, in <#C1>. The chair is Ana Roth; the secretariat, Bo Lind." To who has nothing to do yet, what the bot is for as well. */
function whatItIs(page: HomePage): string {
  const { committee, members, officers, totalActions } = page;
  const named = (role: 'chair' | 'secretariat') =>
    officers
      .filter((officer) => officer.role === role)
      .map((officer) => officer.name)
      .join(', ');
  const [chair, secretariat] = [named('chair'), named('secretariat')];
  const who = [
    ...(chair ? [`Chair: ${truncate(chair, 300)}.`] : []),
    ...(secretariat ? [`Secretariat: ${truncate(secretariat, 300)}.`] : []),
  ].join(' ');
  const isNew = totalActions === 0 && ownGroups(page).length === 0;
  return [
    `${plural(members, 'member')}, in <#${committee.channelId}>. ${escapedWithin(who, 1200)}`,
    ...(isNew ? [whatIDo] : []),
  ].join('\n');
}

function wantingRow(group: GroupWithMembers, { today, committee }: HomePage): KnownBlock {
  const topic = group.kind === 'topic';
  const come = group.entry === 'approval' ? 'Ask to join' : topic ? 'Volunteer' : 'Join';
  return {
    ...section(`*${escapedWithin(group.name, 120)}*\n${escapedWithin(standing(group, today), 300)}`),
    block_id: `home-${committee.id}-group-${group.id}`,
    accessory: button(come, groupIds.joinGroup, group.id, `${topic ? 'Volunteer for' : come} ${group.name}`),
  };
}
