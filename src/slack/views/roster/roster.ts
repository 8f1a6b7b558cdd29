import type { KnownBlock } from '@slack/types';
import { type Action, ownerName } from '../../../domain/actions/action.ts';
import type { GroupWithMembers } from '../../../domain/groups/working-group.ts';
import type { KnownMember } from '../../../domain/roster/member.ts';
import type { NameQuestion } from '../../../domain/roster/name-question.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { whenDue } from '../actions/action-list.ts';
import { actionIds } from '../actions/ids.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { type PageNumber, pageOf, pager, pageSentence, pagesFor } from '../blocks/pager.ts';
import { escapedWithin, truncate } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { rosterIds } from './ids.ts';
import { inWords, questionBlocks } from './names.ts';

/** People, actions and questions that a page holds, within Slack's 50 blocks and its characters. */
export const peoplePerPage = 30;
export const unlinkedPerPage = 15;
export const questionsPerRoster = 15;

export interface RosterPage {
  readonly page: number;
  /** The words that ask for another page. */
  readonly wordsFor: (page: number) => string;
}

interface Entry {
  readonly member: KnownMember;
  readonly heading: string;
}

/** `/mag roster`: who is in the committee, by category, with who is linked, unlinked, asked about or gone. */
export function rosterMessage(
  { members, groups, questions }: RosterOf,
  part: 'all' | 'linked' | 'unlinked' | 'former',
  { page, wordsFor }: RosterPage,
): Message {
  const entries = entriesOf(members, groups).filter(({ member }) => isOf(part, member));
  const head = rosterHead(members, questions);
  if (members.length === 0) {
    return textMessage('The roster is empty. Publish a summary with participants, or drop a .csv list in the channel.');
  }
  const shown = pageOf(entries, page, peoplePerPage);
  const here = shown.items;
  const headings = [...new Set(here.map((entry) => entry.heading))];
  const asked = new Set(questions.map((question) => question.memberId));
  const title = `${part === 'all' ? '' : `${partNames[part]}: ${entries.length}. `}${head}${pageSentence(shown)}`;
  return {
    text: escapedWithin(
      [
        title,
        ...headings.map(
          (heading) =>
            `${heading}: ${here
              .filter((entry) => entry.heading === heading)
              .map((entry) => `${entry.member.name}${inBrackets(standing(entry.member, asked))}`)
              .join(', ')}`,
        ),
      ].join('\n'),
      3500,
    ),
    blocks: [
      section(`*${escapedWithin(title, 500)}*`),
      ...headings
        .flatMap((heading) =>
          chunksOf(
            here.filter((entry) => entry.heading === heading),
            10,
          ).map((some, index) =>
            section(
              [
                ...(index === 0 ? [`*${escapedWithin(heading, 150)}*`] : []),
                ...some.map(({ member }) => personLine(member, asked)),
              ].join('\n'),
            ),
          ),
        )
        .slice(0, 40),
      ...turns(shown, wordsFor),
      context(
        'See a part with `/mag roster unlinked`, `ambiguous`, `linked` or `former`. Say who someone is with `/mag link "NAME" @user`.',
      ),
    ],
  };
}

const partNames = {
  linked: 'Linked',
  unlinked: 'Not in this workspace',
  former: 'Former members',
} as const;

interface RosterOf {
  readonly members: readonly KnownMember[];
  readonly groups: readonly GroupWithMembers[];
  readonly questions: readonly NameQuestion[];
}

/** "27 on the roster, 20 of them in this workspace, 5 not, 2 asked about; 1 has left." */
function rosterHead(members: readonly KnownMember[], questions: readonly NameQuestion[]): string {
  const current = members.filter((member) => !member.isFormer);
  const linked = current.filter((member) => member.userId !== null).length;
  const left = members.length - current.length;
  return [
    `${current.length} on the roster, ${linked} of them in this workspace`,
    ...(current.length > linked ? [`, ${current.length - linked} not`] : []),
    ...(questions.length > 0 ? [`; ${questions.length} to settle (\`/mag roster ambiguous\`)`] : []),
    ...(left > 0 ? [`; ${left} left`] : []),
    '.',
  ].join('');
}

/** Each member once, under their first category, in the categories' order; who left comes last. */
function entriesOf(members: readonly KnownMember[], groups: readonly GroupWithMembers[]): readonly Entry[] {
  const categories = groups.filter((group) => group.kind === 'category');
  const of = (member: KnownMember) =>
    categories.find((group) => group.members.some((other) => other.id === member.id))?.name ?? 'In the channel';
  const current = members.filter((member) => !member.isFormer).map((member) => ({ member, heading: of(member) }));
  const order = [...categories.map((group) => group.name), 'In the channel'];
  return [
    ...order.flatMap((heading) => current.filter((entry) => entry.heading === heading)),
    ...members.filter((member) => member.isFormer).map((member) => ({ member, heading: partNames.former })),
  ];
}

function isOf(part: 'all' | 'linked' | 'unlinked' | 'former', { userId, isFormer }: KnownMember): boolean {
  if (part === 'all') return true;
  if (part === 'former') return isFormer;
  return !isFormer && (userId !== null) === (part === 'linked');
}

function standing(member: KnownMember, asked: ReadonlySet<number | null>): string {
  return [
    ...(member.role === 'member' ? [] : [member.role]),
    ...(member.isFormer
      ? ['left']
      : member.userId
        ? []
        : [asked.has(member.id) ? 'name to settle' : 'not in this workspace']),
    ...(member.isGuest ? ['guest'] : []),
    ...(member.region ? [member.region] : []),
  ].join(', ');
}

const inBrackets = (words: string): string => (words === '' ? '' : ` (${words})`);

const personLine = (member: KnownMember, asked: ReadonlySet<number | null>): string =>
  `• ${escapedWithin(truncate(member.name, 60), 120)}${member.userId ? ` <@${member.userId}>` : ''}${escapedWithin(inBrackets(standing(member, asked)), 100)}`;

/** `/mag roster unlinked`: the open actions whose owners are not in the workspace, each with a button to give it to somebody who is. */
export function unlinkedMessage(
  { actions, total }: { readonly actions: readonly Action[]; readonly total: number },
  people: Message,
  today: CalendarDay,
  { page, wordsFor }: RosterPage,
): Message {
  const shown = { shown: page, pages: pagesFor(total, unlinkedPerPage) };
  const title =
    total === 0
      ? 'Every open action has an owner in this workspace.'
      : `${total} open ${total === 1 ? 'action has an owner' : 'actions have owners'} outside this workspace, so no one is reminded. Assign ${total === 1 ? 'it' : 'them'} to someone here.${pageSentence(shown)}`;
  const line = (action: Action) =>
    `#${action.number} ${truncate(action.text, 200)} (${truncate(action.owners.map(ownerName).join(', '), 100)} · ${whenDue(action, today)})`;
  const text = escapedWithin([title, ...actions.map(line)].join('\n'), 3500);
  return {
    // Two that are escaped: the second is there whole or, where there is no room, not at all.
    text: text.length + people.text.length < 3500 ? `${text}\n${people.text}` : text,
    blocks: [
      section(`*${escapedWithin(title, 300)}*`),
      ...actions.map(
        (action): KnownBlock => ({
          ...section(escapedWithin(line(action), 500)),
          block_id: `unlinked-${action.id}`,
          accessory: button('Assign', actionIds.assign, action.id, `Assign action ${action.number}`),
        }),
      ),
      ...turns(shown, wordsFor),
      // On the first page the people too; they have pages of their own where they are many.
      ...(page === 0 ? people.blocks.slice(0, 20).filter((block) => block.type === 'section') : []),
    ],
  };
}

/** `/mag roster ambiguous`: the names that are asked about, with the same answers as in the message that asks. */
export function questionsMessage(questions: readonly NameQuestion[], { page, wordsFor }: RosterPage): Message {
  if (questions.length === 0) return textMessage('Every name on the roster is settled.');
  const shown = pageOf(questions, page, questionsPerRoster);
  const here = shown.items;
  const title = `Settle ${questions.length} ${questions.length === 1 ? 'name' : 'names'}: choose who each one is.${pageSentence(shown)}`;
  return {
    text: escapedWithin([title, ...here.map(inWords)].join('\n'), 3500),
    blocks: [section(`*${title}*`), ...here.flatMap(questionBlocks), ...turns(shown, wordsFor)],
  };
}

const turns = (page: PageNumber, wordsFor: (page: number) => string): readonly KnownBlock[] =>
  buttonRow('roster-turns', pager(rosterIds.showRoster, page, wordsFor));

const chunksOf = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
