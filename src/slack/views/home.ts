import type { HomeView, KnownBlock } from '@slack/types';
import type { Action } from '../../domain/action.ts';
import type { AnnouncedDate } from '../../domain/announcement.ts';
import type { Committee } from '../../domain/committee.ts';
import type { CalendarDay } from '../../domain/instant.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Member } from '../../domain/member.ts';
import type { GroupWithMembers } from '../../domain/working-group.ts';
import { escapedWithin, type Moments } from '../text.ts';
import { actionSection } from './action-list.ts';
import { dateLine, listed } from './announcement.ts';
import { meetingAnswer } from './answers.ts';
import { context, header, section } from './blocks.ts';
import { ruleBelow } from './deadline-rule.ts';

export interface HomePage {
  readonly committee: Committee;
  readonly member: Member;
  readonly actions: readonly Action[];
  readonly totalActions: number;
  readonly nextMeeting: Meeting | null;
  readonly groups: readonly GroupWithMembers[];
  readonly dates: readonly AnnouncedDate[];
  readonly today: CalendarDay;
}

// A Home tab holds 100 blocks, and a page of a committee takes at most 32.
const mostCommittees = 3;

/** The Home tab: of each committee the actions that are mine, the next meeting, my groups, the dates ahead. */
export function homeView(
  pages: readonly HomePage[],
  { command, moments }: { readonly command: string; readonly moments: Moments },
): HomeView {
  const blocks = pages.slice(0, mostCommittees).flatMap((page) => committeeBlocks(page, command, moments));
  return {
    type: 'home',
    blocks: [
      ...(blocks.length > 0
        ? blocks
        : [
            header('I am your committee’s secretary'),
            section(
              `Post a meeting summary in the committee’s channel, as a message or a file. I read it, show you what I understood, and when you publish it I keep its actions, remind their owners and count down to the next meeting.`,
            ),
          ]),
      ...(pages.length > mostCommittees
        ? [
            context(
              `You are in ${pages.length} committees; the first ${mostCommittees} are shown. Type \`${command} actions\` in the channel of another.`,
            ),
          ]
        : []),
      context(`\`${command} help\` shows what can be typed.`),
    ],
  };
}

function committeeBlocks(
  { committee, member, actions, totalActions, nextMeeting, groups, dates, today }: HomePage,
  command: string,
  moments: Moments,
): KnownBlock[] {
  const mine = groups.filter(
    (group) => group.kind !== 'category' && group.members.some((other) => other.id === member.id),
  );
  return [
    header(committee.name),
    section(`*Your actions* ${totalActions === 0 ? '\nNothing is open.' : `(${totalActions})`}`),
    ...actions.map((action) => {
      const block = actionSection(action, today, member);
      return { ...block, block_id: `home-${action.id}` };
    }),
    ...ruleBelow(actions, committee.timeZone),
    ...(totalActions > actions.length
      ? [context(`${totalActions - actions.length} more: \`${command} actions\``)]
      : []),
    ...(nextMeeting ? meetingAnswer(nextMeeting, { committee, today, moments }).blocks : []),
    section(
      `*Your groups*\n${mine.length > 0 ? escapedWithin(mine.map((group) => group.name).join(', '), 1500) : `None yet; \`${command} groups\` shows them.`}`,
    ),
    ...listed(
      'Dates ahead',
      dates.map((date) => dateLine(date, today)),
      1500,
      `\`${command} deadlines\``,
    ),
  ];
}
