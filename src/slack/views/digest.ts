import type { Action } from '../../domain/action.ts';
import { dayIn } from '../../domain/instant.ts';
import type { Letter } from '../../domain/letter.ts';
import { writtenDay } from '../../domain/written-time.ts';
import { escapedWithin, unstopped, within } from '../text.ts';
import { listed } from './announcement.ts';
import { section } from './blocks.ts';
import { ruleBelow } from './deadline-rule.ts';
import type { Message } from './message.ts';

/** To the channel, once a week. Of what is late it says how much, and of nobody that they are late. */
export function digestMessage(letter: Extract<Letter, { readonly kind: 'digest' }>): Message {
  const { committee, done, dueSoon, overdue, unowned, now } = letter;
  const today = dayIn(committee.timeZone, now);
  const counts = [
    `${done.length} done`,
    `${dueSoon.length} due in the next 7 days`,
    `${overdue} late`,
    `${unowned} without an owner`,
  ].join(', ');
  const title = `${committee.name}, the week: ${counts}.`;
  const line = (action: Action) => `*#${action.number}* ${escapedWithin(action.text, 200)}`;
  return {
    text: escapedWithin(
      [
        title,
        ...dueSoon.map(
          ({ number, text, due }) => `#${number} ${within(unstopped(text), 120)}: ${due && writtenDay(due, today)}`,
        ),
      ].join('\n'),
      3000,
    ),
    blocks: [
      section(`*${escapedWithin(title, 500)}*`),
      ...listed('Done this week', done.map(line), 2900, '`/mag actions done`'),
      ...listed(
        'Due next',
        dueSoon.map((action) => `${line(action)} · ${action.due && writtenDay(action.due, today)}`),
        2900,
        '`/mag actions all`',
      ),
      ...ruleBelow(dueSoon, committee.timeZone),
      ...(unowned > 0 ? [section('Without an owner: `/mag actions unowned`')] : []),
    ],
  };
}
