import type { Message } from '../blocks/message.ts';
import { escapedWithin, truncate } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';

type Line = readonly [words: string, does: string];

/** What most people need first; then the rest by whose it is. */
const parts: readonly { readonly heading: string; readonly lines: readonly Line[] }[] = [
  {
    heading: 'Start here',
    lines: [
      ['actions', 'your open actions'],
      ['done 12', 'mark an action done'],
      ['add TEXT by DATE', 'add an action of your own'],
      ['meeting', 'the next meeting, in your time'],
      ['groups', 'the groups, to join or leave'],
      ['reminders', 'choose when I remind you'],
    ],
  },
  {
    heading: 'For you',
    lines: [
      ['action 12', 'one action, with its history'],
      ['take 12', 'make a group’s action yours; `giveback 12` returns it'],
      ['accept 12', 'accept an action you were given; `decline 12 WHY` says no'],
      ['note 12 TEXT', 'say how far it is'],
      ['wait 12 on @member', 'have it wait on a member or a thing; `wait 12 over` ends that'],
      ['reopen 12', 'open a done action again'],
      ['join NAME', 'join a group; `leave NAME` leaves it'],
      ['volunteer', 'the topics that look for volunteers'],
      ['votes', 'the open votes; `vote 3` shows one'],
      ['times', 'what the hours of meetings were for you, and how that compares'],
      ['calendar', 'your deadlines in your calendar app'],
      ['undo', 'take back your latest change, for 24 hours'],
    ],
  },
  {
    heading: 'For the committee',
    lines: [
      [
        'actions all',
        'every action; also `open`, `overdue`, `done`, `unowned`, `waiting`, then @member, a group or words',
      ],
      [
        'actions from MAG II',
        'those of one meeting, by its title or day; also `due before 1 March`, `due after 1 March`',
      ],
      ['deadlines', 'the dates ahead'],
      ['group NAME', 'one group'],
      ['roster', 'the members; `roster unlinked` shows those without a Slack account here'],
      ['settings', 'time zone, reminder days and hours'],
      ['summary', 'paste a meeting summary for me to read'],
    ],
  },
  {
    heading: 'For the secretariat and the chair',
    lines: [
      ['assign 12 @member', 'give an action to a member or a group'],
      ['due 12 3 May', 'change its date; `due 12 none` removes it'],
      ['meeting set 13 Feb 11:00 UTC', 'set the next meeting, `11:00-12:30` with its end; `meeting cancel` cancels it'],
      [
        'times propose',
        'the fairest times for the next meeting; `times propose 6 meetings` takes turns, `times cancel` stops asking',
      ],
      ['vote', 'ask a question; `vote 3 close` and `vote 3 cancel WHY` end it'],
      ['group create NAME', 'add a group; `group NAME` takes `rename NEW`, `seats 4`, `role @sam lead`, `close`'],
      ['volunteer closes 12 March', 'end volunteering; `confirm TOPIC` gives out the seats'],
      ['roster ambiguous', 'names to settle; `roster from channel` and `roster import` add people'],
      ['link "NAME" @user', 'say whose name it is; `unlink "NAME"` takes it back'],
      ['retire @member', 'end a membership; `return @member` restores it'],
      ['notices', 'messages I couldn’t deliver, and why'],
      ['history export', 'every change, as a file'],
    ],
  },
];

const inBrief = 'I keep your committee’s actions, dates and groups.';

/** To somebody who writes to the bot in direct messages. */
export const postInChannel = 'Post your summary in the committee’s channel, and I’ll read it there.';

/** To words that no verb begins; `nearest`: a verb that is almost the first of them. */
export const unknownWords = (words: string, nearest: string | null): string =>
  `I don’t know “${truncate(words, 100)}”.${nearest === null ? '' : ` Did you mean \`/mag ${nearest}\`?`}`;

/** What can be typed. `first`: what was not understood, and what would be. */
export function helpMessage(command: string, first?: string): Message {
  const text = [
    ...(first ? [first] : []),
    inBrief,
    ...parts.flatMap(({ heading, lines }) => [
      `${heading}:`,
      ...lines.map(([words, does]) => `${command} ${words}: ${does}`),
    ]),
  ].join('\n');
  return {
    text: escapedWithin(text, 3500),
    blocks: [
      section(first ? escapedWithin(first, 1000) : inBrief),
      ...parts.map(({ heading, lines }) =>
        section([`*${heading}*`, ...lines.map(([words, does]) => `• \`${command} ${words}\`: ${does}`)].join('\n')),
      ),
      context(
        'Only you see my answers. To have a summary read, post it in the committee’s channel, as a message or a file.',
      ),
    ],
  };
}
