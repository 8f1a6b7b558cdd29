import type { Refusal } from '../../../domain/access/refusal.ts';
import type { StandingInGroup } from '../../../domain/groups/working-group.ts';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
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
  const talks = `It talks in <#${channelId}>.`;
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
      return topic ? `You volunteer for ${name}.` : `You are in ${name} now.`;
    case 'left':
      return topic ? `You no longer volunteer for ${name}.` : `You have left ${name}.`;
    case 'waits':
      return `You volunteer for ${name}, and are number ${membership.place} on its waiting list. You move up when a seat becomes free, or the chair gives you one.`;
    case 'asked':
      return `You asked to join ${name}. You are told as soon as somebody answers.`;
    case 'withdrew':
      return `You have withdrawn from ${name}.`;
    case 'not this time':
      return `You are not reminded of ${name} any more. You can still ${topic ? 'volunteer' : 'join'} while it is open.`;
  }
}

/** To who lets people into a group: somebody asks to. */
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
        button('Decline', groupIds.declineJoinRequest, value, `Do not let ${by.name} into ${group.name}`),
      ]),
    ],
  };
}

/** To a member: what another decided about their place in a group. */
export function entryAnswerMessage({ group, by, answer }: Extract<NoticeContent, { kind: 'entry answer' }>): Message {
  const said = {
    approved: `You are in ${group.name} now: ${by.name} approved it.`,
    waits: `${by.name} approved that you join ${group.name}. It has no free seat now, so you are on its waiting list.`,
    declined: `${by.name} did not take you into ${group.name}. Ask ${by.name} if you want to know why.`,
    invited: `${by.name} put you into ${group.name}. \`/mag leave ${group.name}\` takes you out again.`,
    removed: `${by.name} took you out of ${group.name}.`,
    closed: `${by.name} closed ${group.name}: you wait for nothing there any more.`,
  };
  return textMessage(said[answer]);
}
