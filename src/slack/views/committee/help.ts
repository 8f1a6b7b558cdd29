import type { Message } from '../blocks/message.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';

const lines: readonly (readonly [string, string])[] = [
  [
    'actions',
    'your open actions; `actions all`, `open`, `overdue`, `done`, `unowned`, and after it @member, a group or words',
  ],
  ['action 12', 'one action, with its line and history'],
  ['add TEXT @member by DATE', 'an action of your own, or for another'],
  ['assign 12 @member', 'give it to a member or a group'],
  ['done 12', 'mark it done; `reopen 12` opens it again'],
  ['take 12', 'make an action of your group yours; `giveback 12` returns it'],
  ['accept 12', 'take on what was assigned to you; `decline 12 WHY` gives it back'],
  ['due 12 3 May', 'move its date; `due 12 none` takes the date away'],
  [
    'meeting',
    'the next meeting, in your own time; `meeting set 13 Feb 11:00 UTC` moves it, `meeting cancel` calls it off',
  ],
  ['reminders', 'choose when and of what you are reminded'],
  ['deadlines', 'the dates ahead'],
  ['calendar', 'your deadlines, and the committee’s dates, as addresses for your calendar program'],
  ['notices', 'what could not be delivered, and why; for the secretariat and the chair'],
  ['settings', 'the committee’s time zone, days and hours; the secretariat and the chair change them'],
  ['groups', 'the groups; `group NAME` shows one, `join NAME` and `leave NAME` come and go'],
  ['group NAME rename NEW', 'or `seats 4`, `role @sam lead`, `by approval`, `close`; `group create NAME` makes one'],
  [
    'volunteer',
    'the topics that want volunteers; `volunteer closes 12 March` ends it, `confirm TOPIC` gives the seats',
  ],
  [
    'roster',
    'who is in the committee; `roster unlinked` and `ambiguous` what is to be settled, `roster from channel` adds who is there',
  ],
  ['link "NAME" @user', 'say who a name is, for the secretariat; `unlink "NAME"` takes it back'],
  [
    'retire @member',
    'a member’s term is over: the secretariat hands over what they had; `return @member` brings them back',
  ],
  ['votes', 'the open votes and what you voted; `vote` asks for one, `vote 3` shows it'],
  ['undo', 'take back your latest change, within a day'],
  ['history export', 'all changes as a file, for the secretariat'],
  ['summary', 'paste a meeting summary for me to read'],
];

/** What can be typed. `first`: what was not understood, and what would be. */
export function helpMessage(command: string, first?: string): Message {
  const text = [
    ...(first ? [first] : []),
    'I keep the committee’s actions, dates and groups. You can type:',
    ...lines.map(([words, what]) => `${command} ${words}: ${what}`),
  ].join('\n');
  return {
    text: escapedWithin(text, 3500),
    blocks: [
      ...(first ? [section(escapedWithin(first, 1000))] : []),
      section(
        `I keep the committee’s actions, dates and groups. You can type:\n${lines.map(([words, what]) => `• \`${command} ${words}\`: ${what}`).join('\n')}`,
      ),
      context(
        'Answers come to you alone. To have a summary read, post it in the committee’s channel, as a message or a file.',
      ),
    ],
  };
}
