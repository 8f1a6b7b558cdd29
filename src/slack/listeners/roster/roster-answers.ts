import type { Person } from '../../../domain/roster/member.ts';
import { matchName } from '../../../domain/roster/name.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { redrawHandover } from '../../../operations/departures/load-handover.ts';
import { bringBackMember } from '../../../operations/roster/bring-back-member.ts';
import { linkName } from '../../../operations/roster/link-name.ts';
import { redrawNames } from '../../../operations/roster/load-name-questions.ts';
import { peopleToLink } from '../../../operations/roster/people-to-link.ts';
import { retireMember } from '../../../operations/roster/retire-member.ts';
import { showUnlinkedActions, showWholeRoster } from '../../../operations/roster/show-roster.ts';
import { unlinkName } from '../../../operations/roster/unlink-name.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { questionsMessage, rosterMessage, unlinkedMessage, unlinkedPerPage } from '../../views/roster/roster.ts';
import {
  memberRetired,
  memberReturned,
  nameLinked,
  nameUnlinked,
  notOneCalled,
} from '../../views/roster/roster-answers.ts';
import { withUndo } from '../history/undo-button.ts';
import { proposeFromChannel, showProposal } from './receive-roster.ts';
import { type RosterPart, type RosterRequest, rosterWords } from './roster-request.ts';

/** What is asked of the roster, done and answered. */
export async function answerRoster(bot: Bot, viewer: Viewer, request: RosterRequest): Promise<Message> {
  switch (request.kind) {
    case 'roster':
      return showPart(bot, viewer, request.part, request.page);
    case 'roster from channel':
      return proposeFromChannel(bot, viewer);
    case 'roster import':
      return showProposal(bot, viewer);
    case 'link':
      return link(bot, viewer, request.name, await bot.directory.person(request.userId, bot.clock()));
    case 'link by name': {
      const people = await peopleToLink(bot.directory, viewer.committee, bot.clock());
      const match = matchName(`@${request.called}`, people);
      const found = match.kind === 'none' ? matchName(request.called, people) : match;
      if (found.kind === 'one') return link(bot, viewer, request.name, found.person);
      return notOneCalled(request.called, found.kind === 'several' ? found.people.map(({ name }) => name) : []);
    }
    case 'retire': {
      const retired = await retireMember(bot.db, request.who, viewer.member, bot.clock());
      if (retired.kind === 'refused') return refusalMessage(retired);
      const { id, name } = retired.member;
      return withUndo(bot, viewer, { kind: 'member', id }, memberRetired(name));
    }
    case 'return': {
      const brought = await bringBackMember(bot.db, request.who, viewer.member, bot.clock());
      if (brought.kind === 'refused') return refusalMessage(brought);
      const { id, name, role, userId } = brought.member;
      if (brought.departureId !== undefined) await redrawHandover(bot.db, bot.messenger, brought.departureId);
      const isAsked = role !== 'member' && userId !== null;
      return withUndo(bot, viewer, { kind: 'member', id }, memberReturned(name, isAsked));
    }
    case 'unlink': {
      const unlinked = await unlinkName(bot.db, request.name, viewer.member, bot.clock());
      if (unlinked.kind === 'refused') return refusalMessage(unlinked);
      return nameUnlinked(request.name, unlinked.what, unlinked.name);
    }
  }
}

async function link(bot: Bot, viewer: Viewer, name: string, person: Person | undefined): Promise<Message> {
  const linked = await linkName(bot.db, name, { person }, viewer.member, bot.clock());
  if (linked.kind === 'refused') return refusalMessage(linked);
  await redrawNames(bot.db, bot.messenger, linked.summaryIds);
  return nameLinked(name, linked);
}

async function showPart(bot: Bot, { committee }: Viewer, part: RosterPart, page: number): Promise<Message> {
  const turning = { page, wordsFor: (other: number) => rosterWords(part, other) };
  const roster = await showWholeRoster(bot.db, committee);
  if (part === 'unsure') return questionsMessage(roster.questions, turning);
  if (part !== 'unlinked') return rosterMessage(roster, part, turning);
  const today = dayIn(committee.timeZone, bot.clock());
  const actions = await showUnlinkedActions(bot.db, committee, {
    limit: unlinkedPerPage,
    offset: page * unlinkedPerPage,
  });
  return unlinkedMessage(actions, rosterMessage(roster, part, { ...turning, page: 0 }), today, turning);
}
