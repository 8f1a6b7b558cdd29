import type { Refusal } from '../../../domain/access/refusal.ts';
import type { Group, StandingInGroup } from '../../../domain/groups/working-group.ts';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { refusalMessage } from '../blocks/refusal.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { committeeIds } from '../committee/ids.ts';
import { groupIds } from './ids.ts';

/** What is said to somebody who came or went, or could not; who came is offered to be let into the group's channel. */
export function membershipNotice(membership: StandingInGroup | Refusal): Message {
  if (membership.kind === 'refused') return refusalMessage(membership);
  const message = textMessage(standingSentence(membership));
  const { id, name, channelId } = membership.group;
  if (membership.kind !== 'joined' || channelId === null) return message;
  const talks = `Its channel is <#${channelId}>.`;
  return {
    text: `${message.text} ${talks}`,
    blocks: [
      ...message.blocks,
      section(talks),
      ...buttonRow(`channel-${id}`, [
        button('Invite me there', committeeIds.joinChannel, id, `Invite me to the channel of ${name}`),
      ]),
    ],
  };
}

function standingSentence(membership: StandingInGroup): string {
  const { name, kind } = membership.group;
  const topic = kind === 'topic';
  switch (membership.kind) {
    case 'joined':
      return topic ? `You volunteered for ${name}.` : `You’re in ${name} now.`;
    case 'left':
      return topic ? `You stepped down from ${name}.` : `You left ${name}.`;
    case 'waits':
      return `You volunteered for ${name}. You’re number ${membership.place} on its waiting list. You move up when a seat opens or the chair gives you one.`;
    case 'asked':
      return `You asked to join ${name}. I’ll tell you when someone answers.`;
    case 'withdrew':
      return `You’re no longer waiting to join ${name}.`;
    case 'not this time':
      return `I won’t remind you about ${name} again. You can still ${topic ? 'volunteer' : 'join'} while it’s open.`;
  }
}

/** To the people who decide who joins a group: somebody asks to. */
export function entryRequestMessage({
  committee,
  group,
  by,
}: Extract<NoticeContent, { kind: 'entry request' }>): Message {
  const text = escapedWithin(`${by.name} asks to join ${group.name} (${committee.name}).`, 2900);
  const value = `${group.id}/${by.id}`;
  return {
    text,
    blocks: [
      section(text),
      ...buttonRow(`entry-${group.id}-${by.id}`, [
        button('Approve', groupIds.approveJoinRequest, value, `Let ${by.name} into ${group.name}`),
        button('Decline', groupIds.declineJoinRequest, value, `Don’t let ${by.name} into ${group.name}`),
      ]),
    ],
  };
}

/** To the person who answered a request to join: what became of it. */
export function joinRequestDecided(
  decision: 'approved' | 'waits' | 'declined',
  member: Pick<Member, 'name'>,
  group: Pick<Group, 'name'>,
): Message {
  const said = {
    approved: `${member.name} is in ${group.name} now. I’ve told them.`,
    waits: `${member.name} is on the waiting list of ${group.name}, which has no open seat now. I’ve told them.`,
    declined: `You declined the request of ${member.name} to join ${group.name}. I’ve told them in private.`,
  };
  return textMessage(said[decision]);
}

/** To a member: what another decided about their place in a group. */
export function entryAnswerMessage({ group, by, answer }: Extract<NoticeContent, { kind: 'entry answer' }>): Message {
  const said = {
    approved: `You’re in ${group.name} now. ${by.name} approved your request.`,
    waits: `${by.name} approved your request to join ${group.name}. It has no open seat now, so you’re on its waiting list.`,
    declined: `${by.name} declined your request to join ${group.name}. Ask ${by.name} if you want to know why.`,
    invited: `${by.name} added you to ${group.name}. To leave, type \`/mag leave ${group.name}\`.`,
    removed: `${by.name} removed you from ${group.name}.`,
    closed: `${by.name} closed ${group.name}. You’re no longer waiting to join it.`,
  };
  return textMessage(said[answer]);
}
