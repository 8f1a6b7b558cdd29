import type { KnownBlock } from '@slack/types';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import type { NameQuestion } from '../../../domain/roster/name-question.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { nth } from '../blocks/nth-id.ts';
import { pageOf, pager, pageSentence } from '../blocks/pager.ts';
import { plural } from '../blocks/plural.ts';
import { escapedWithin, truncate } from '../blocks/text.ts';
import { context, header, plain, section } from '../blocks/text-blocks.ts';
import { rosterIds } from './ids.ts';

/** A question takes two blocks; with the heading and the answers so far a page stays within Slack's 50 and within its characters. */
export const questionsPerPage = 8;

/** To the secretariat: who are these names? Each with those it may be; what was answered stands below. */
export function namesMessage({
  title,
  questions,
  page,
  summaryId,
}: Extract<NoticeContent, { readonly kind: 'names' }>): Message {
  const open = questions.filter((question) => question.answer === null);
  const answered = questions.filter((question) => question.answer !== null);
  const shown = pageOf(open, page, questionsPerPage);
  const here = shown.items;
  const of = truncate(title ?? 'the summary', 120);
  const head =
    open.length === 0
      ? `Every name in ${of} is settled`
      : `Who is this? I couldn’t place ${plural(open.length, 'name')} in ${of}`;
  const turns = pager(rosterIds.turnNames, shown, (other) => `${summaryId}/${other}`);
  const elsewhere = answered.filter(({ answer }) => answer === 'nobody here').map(({ name }) => name);
  const settled = [
    ...answered.filter(({ answer }) => answer !== 'nobody here').map(({ name, answer }) => `${name} ${answer}`),
    ...(elsewhere.length > 0 ? [`Not in this workspace: ${elsewhere.join(', ')}`] : []),
  ];
  const lastId = Math.max(0, ...open.map(({ id }) => id));
  const others = open.length > 1 ? [nobodyElse(summaryId, lastId, open.length)] : [];
  return {
    text: escapedWithin(
      [
        `${head}${open.length > 0 ? ':' : '.'}`,
        ...here.map(inWords),
        ...(settled.length > 0 ? ['Settled:'] : []),
        ...settled,
      ].join('\n'),
      3500,
    ),
    blocks: [
      header(open.length === 0 ? 'Every name is settled' : 'Who is this?'),
      section(
        escapedWithin(
          open.length === 0
            ? `${head}.`
            : `I couldn’t place ${plural(open.length, 'name')} in ${of}. Choose who each one is.`,
          400,
        ),
      ),
      ...(open.length === 0
        ? []
        : [
            context(
              `I keep their actions meanwhile, without reminders.${open.length > 1 ? ` If no one else is here, choose *None of the others* (${open.length} names).` : ''}${pageSentence(shown)}`,
            ),
          ]),
      ...here.flatMap(questionBlocks),
      ...buttonRow(`names-${summaryId}`, [...turns, ...others]),
      ...(settled.length > 0 ? [section(`*Settled*\n${escapedWithin(settled.join('\n'), 2000)}`)] : []),
    ],
  };
}

/** Answers all that are open, those on other pages too; what is asked later it leaves open. */
const nobodyElse = (summaryId: number, lastId: number, names: number) =>
  button(
    'None of the others',
    rosterIds.nobodyElse,
    `${summaryId}/${lastId}`,
    `No one in this workspace is any of the ${names} names still open`,
  );

/** "Ángel Atilio González is Ángel (@angel) or A. González (@agonzalez)?" */
export const inWords = (question: NameQuestion): string => `${question.name}${roleOf(question)} ${whom(question)}`;

/** The role beside a name: an answer gives somebody the rights of a chair or a secretary. */
const roleOf = ({ role }: NameQuestion): string => (role === null || role === 'member' ? '' : ` (${role})`);

const whom = ({ candidates }: NameQuestion): string =>
  candidates.length === 0
    ? '– no one in this workspace has that name.'
    : `is ${candidates.map((candidate) => candidate.name).join(' or ')}?`;

export function questionBlocks(question: NameQuestion): KnownBlock[] {
  const { id, name, candidates } = question;
  return [
    section(`*${escapedWithin(name, 200)}*${roleOf(question)} ${escapedWithin(whom(question), 600)}`),
    {
      type: 'actions',
      block_id: `name-${id}`,
      elements: [
        ...candidates.map((candidate, index) =>
          button(candidate.name, nth(rosterIds.linkName, index), id, `${truncate(name, 35)} is ${candidate.name}`),
        ),
        {
          type: 'users_select',
          action_id: rosterIds.choosePerson,
          placeholder: plain(candidates.length > 0 ? 'Someone else' : 'Choose who it is', 150),
        },
        button('Not here', rosterIds.nobodyHere, id, `${truncate(name, 40)} isn’t in this workspace`),
      ],
    },
  ];
}
