import type { Button } from '@slack/types';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import { deadlineRule, writtenDay } from '../../../domain/time/written-time.ts';
import { button } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin, stripPeriod, truncate } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { facts } from './action-list.ts';
import { ruleBelow, ruleBlock } from './deadline-rule.ts';
import { actionIds } from './ids.ts';

type ContentOf<Kind extends NoticeContent['kind']> = Extract<NoticeContent, { readonly kind: Kind }>;

/** To the secretariat: somebody needs more time, granted or declined with one click. */
export function requestMessage({ action, by, committee, extensionId, until, now }: ContentOf<'request'>): Message {
  const today = dayIn(committee.timeZone, now);
  const asked = `${by.name} asks to move action #${action.number} to ${writtenDay(until, today)}`;
  const dueNow = action.due ? `now due ${writtenDay(action.due, today)}` : 'no date now';
  return {
    text: escapedWithin(
      `${asked}: ${truncate(stripPeriod(action.text), 300)} (${dueNow}). ${deadlineRule(committee.timeZone)}`,
      1000,
    ),
    blocks: [
      section(`*${escapedWithin(asked, 300)}* (${dueNow})\n${escapedWithin(action.text, 1500)}`),
      ruleBlock(committee.timeZone),
      {
        type: 'actions',
        block_id: `extension-${extensionId}`,
        elements: [
          button('Grant', actionIds.grantTime, extensionId, `Grant more time for action ${action.number}`),
          button('Decline', actionIds.declineTime, extensionId, `Decline more time for action ${action.number}`),
        ],
      },
    ],
  };
}

/** To the member who asked for more time. */
export function answerMessage({ action, by, committee, granted, until, now }: ContentOf<'answer'>): Message {
  const today = dayIn(committee.timeZone, now);
  const said = granted
    ? `${by.name} gave you more time: action #${action.number} is due ${writtenDay(until, today)}`
    : `${by.name} declined more time: action #${action.number} ${action.due ? `is still due ${writtenDay(action.due, today)}` : 'still has no date'}`;
  return {
    text: escapedWithin(
      `${said}: ${truncate(stripPeriod(action.text), 300)}. ${deadlineRule(committee.timeZone)}`,
      1000,
    ),
    blocks: [
      section(`*${escapedWithin(said, 300)}*\n${escapedWithin(action.text, 1500)}`),
      ruleBlock(committee.timeZone),
    ],
  };
}

/** To the secretariat: somebody says that an action isn't theirs. */
export const notMineMessage = (content: ContentOf<'not mine' | 'word'>): Message =>
  aboutAction(content, button('Assign', actionIds.assign, content.action.id, `Assign action ${content.action.number}`));

/** What somebody is told of an action that concerns them. */
export const wordMessage = (content: ContentOf<'not mine' | 'word'>): Message =>
  aboutAction(
    content,
    button('Show details', actionIds.showAction, content.action.id, `Show action ${content.action.number}`),
  );

function aboutAction({ action, committee, said, now }: ContentOf<'not mine' | 'word'>, then: Button): Message {
  const today = dayIn(committee.timeZone, now);
  return {
    text: escapedWithin(`#${action.number} ${truncate(stripPeriod(action.text), 300)}: ${said}`, 1000),
    blocks: [
      section(
        `*${escapedWithin(said, 700)}*\n#${action.number} ${escapedWithin(action.text, 1500)}\n${escapedWithin(facts(action, today), 300)}`,
      ),
      ...ruleBelow([action], committee.timeZone),
      { type: 'actions', block_id: `action-${action.id}`, elements: [then] },
    ],
  };
}
