import type { Action } from '../../../domain/actions/action.ts';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { ruleBelow } from '../actions/deadline-rule.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin, stripPeriod, truncate } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { listed } from '../summaries/announcement.ts';

/** To the channel, once a week. Of what is late it says how much, and of nobody that they are late. */
export function digestMessage(content: Extract<NoticeContent, { readonly kind: 'digest' }>): Message {
  const { committee, done, dueSoon, overdue, unowned, now } = content;
  const today = dayIn(committee.timeZone, now);
  const counts = [
    `${done.length} done`,
    `${dueSoon.length} due in the next 7 days`,
    `${overdue} overdue`,
    `${unowned} without an owner`,
  ].join(', ');
  const title = `This week in ${committee.name}: ${counts}.`;
  const line = (action: Action) => `*#${action.number}* ${escapedWithin(action.text, 200)}`;
  return {
    text: escapedWithin(
      [
        title,
        ...dueSoon.map(
          ({ number, text, due }) => `#${number} ${truncate(stripPeriod(text), 120)}: ${due && writtenDay(due, today)}`,
        ),
      ].join('\n'),
      3000,
    ),
    blocks: [
      section(`*${escapedWithin(title, 500)}*`),
      ...listed('Done this week', done.map(line), 2900, '`/mag actions done`'),
      ...listed(
        'Due in the next 7 days',
        dueSoon.map((action) => `${line(action)} · ${action.due && writtenDay(action.due, today)}`),
        2900,
        '`/mag actions all`',
      ),
      ...ruleBelow(dueSoon, committee.timeZone),
      ...(unowned > 0
        ? [
            section(
              `${unowned === 1 ? '1 action needs' : `${unowned} actions need`} an owner: \`/mag actions unowned\``,
            ),
          ]
        : []),
    ],
  };
}
