import { dayIn } from '../../domain/instant.ts';
import type { Seat } from '../../operations/find-seat.ts';
import { joinWorkingGroup, leaveWorkingGroup } from '../../operations/join-working-group.ts';
import { showGroup, showGroups } from '../../operations/show-committee.ts';
import { afterMembership } from '../after-membership.ts';
import type { Bot } from '../bot.ts';
import { latelyOf } from '../lately-of.ts';
import { membershipAnswer } from '../membership-answer.ts';
import { groupDetail, groupList, volunteerCard } from '../views/group-card.ts';
import type { Message } from '../views/message.ts';
import { refusalNotice } from '../views/refusal.ts';
import type { GroupRequest } from './group-request.ts';

/** Does what is asked about groups, and gives the answer. */
export async function answerGroups(bot: Bot, seat: Seat, request: GroupRequest): Promise<Message> {
  const { db } = bot;
  const now = bot.clock();
  const today = dayIn(seat.committee.timeZone, now);
  switch (request.kind) {
    case 'groups':
      return groupList(await showGroups(db, seat), today);
    case 'volunteer':
      return volunteerCard(await showGroups(db, seat), today);
    case 'group': {
      const group = await showGroup(db, seat, request.name);
      if (group.kind === 'refused') return refusalNotice(group);
      return latelyOf(bot, seat, { subject: 'group', id: group.id }, groupDetail(group, today));
    }
    case 'join':
    case 'leave': {
      const group = await showGroup(db, seat, request.name);
      if (group.kind === 'refused') return refusalNotice(group);
      const change = request.kind === 'join' ? joinWorkingGroup : leaveWorkingGroup;
      const membership = await change(db, group.id, seat.member, now);
      await afterMembership(bot, membership);
      return membershipAnswer(bot, seat, membership);
    }
  }
}
