import { dayIn } from '../../../domain/time/instant.ts';
import type { Asker, Seat } from '../../../operations/access/resolve-viewer.ts';
import { addAction } from '../../../operations/actions/add-action.ts';
import { acceptAction, declineAction } from '../../../operations/actions/answer-offer.ts';
import { assignAction } from '../../../operations/actions/assign-action.ts';
import type { Changed } from '../../../operations/actions/change-action.ts';
import { completeAction, reopenAction } from '../../../operations/actions/complete-action.ts';
import { giveBackAction } from '../../../operations/actions/give-back-action.ts';
import {
  type ListedActions,
  listActions,
  listOwnActions,
  showAction,
} from '../../../operations/actions/list-actions.ts';
import { moveDeadline } from '../../../operations/actions/move-deadline.ts';
import { takeAction } from '../../../operations/actions/take-action.ts';
import { showChoices } from '../../../operations/committee/choose-reminders.ts';
import { showDeadlines, showMeeting } from '../../../operations/committee/show-committee.ts';
import { cancelMeeting, type MeetingSet, setMeeting } from '../../../operations/meetings/set-meeting.ts';
import type { Bot } from '../../client/bot.ts';
import { actionList, actionsPerPage } from '../../views/actions/action-list.ts';
import { deadlinesAnswer, meetingAnswer } from '../../views/actions/answers.ts';
import type { Message } from '../../views/blocks/message.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';
import { remindersAnswer } from '../../views/reminders/choose-reminders-modal.ts';
import { changedCard } from '../actions/show-action-card.ts';
import { answerCalendar } from '../committee/calendar-answers.ts';
import { answerSettings } from '../committee/settings-answers.ts';
import { answerGroups } from '../groups/group-answers.ts';
import { answerUndo } from '../history/undo-answers.ts';
import { withUndo } from '../history/undo-button.ts';
import { latelyOf } from '../history/with-recent-history.ts';
import { answerNotices } from '../reminders/notices-answers.ts';
import { answerRoster } from '../roster/roster-answers.ts';
import { answerVotes } from '../votes/vote-answers.ts';
import { actionsWords, type MagRequest } from './mag-request.ts';

/** The requests that concern a committee; the others need none. */
export type CommitteeRequest = Exclude<
  MagRequest,
  { readonly kind: 'help' | 'incomplete' | 'unknown' | 'summary' | 'history' | 'ask vote' }
>;

/** Does what is asked in the asker's committee, and gives the answer. */
export async function answerTo(bot: Bot, seat: Seat, request: CommitteeRequest): Promise<Message> {
  const { db } = bot;
  const now = bot.clock();
  const today = () => dayIn(seat.committee.timeZone, now);
  switch (request.kind) {
    case 'actions':
      return answerActions(bot, seat, request);
    case 'action': {
      const found = await showAction(db, seat.committee.id, { number: request.number });
      return found ? changedCard(bot, seat, found) : noSuchAction(request.number);
    }
    case 'done':
      return onAction(bot, seat, request.number, 'Done.', (id) => completeAction(db, id, seat.member, now));
    case 'reopen':
      return onAction(bot, seat, request.number, 'Open again.', (id) => reopenAction(db, id, seat.member, now));
    case 'take':
      return onAction(bot, seat, request.number, 'It is yours now.', (id) => takeAction(db, id, seat.member, now));
    case 'giveback':
      return onAction(bot, seat, request.number, 'It is the group’s again.', (id) =>
        giveBackAction(db, id, seat.member, now),
      );
    case 'accept':
      return onAction(bot, seat, request.number, 'Accepted.', (id) => acceptAction(db, id, seat.member, now));
    case 'decline':
      return onAction(bot, seat, request.number, 'Declined, and who gave it is told.', (id) =>
        declineAction(db, id, request.words.slice(0, 300), seat.member, now),
      );
    case 'assign':
      return onAction(bot, seat, request.number, 'Assigned.', (id) =>
        assignAction(db, id, request.to, seat.member, now),
      );
    case 'due':
      return onAction(bot, seat, request.number, 'The date is changed.', (id) =>
        moveDeadline(db, id, request.words, seat.member, now),
      );
    case 'add': {
      const added = await addAction(db, request.words, seat.member, now);
      if (added.kind === 'refused') return refusalNotice(added);
      return changedCard(bot, seat, added, 'Added.');
    }
    case 'meeting': {
      const meeting = await showMeeting(db, seat, now);
      const answer = meetingAnswer(meeting, { committee: seat.committee, today: today(), moments: bot.moments });
      return meeting ? latelyOf(bot, seat, { subject: 'meeting', id: meeting.id }, answer) : answer;
    }
    case 'set meeting':
      return afterMeeting(bot, seat, await setMeeting(db, request.words, seat.member, now));
    case 'cancel meeting':
      return afterMeeting(bot, seat, await cancelMeeting(db, seat.member, now));
    case 'reminders':
      return remindersAnswer(seat.member.id, await showChoices(db, seat.member));
    case 'deadlines':
      return deadlinesAnswer(await showDeadlines(db, seat, now), seat.committee, today());
    case 'calendar':
      return answerCalendar(bot, seat);
    case 'notices':
      return answerNotices(bot, seat);
    case 'settings':
      return answerSettings(bot, seat);
    case 'groups':
    case 'volunteer':
    case 'group':
    case 'join':
    case 'leave':
    case 'confirm':
    case 'create group':
    case 'edit group':
    case 'place in group':
    case 'close offers':
      return answerGroups(bot, seat, request);
    case 'votes':
    case 'vote':
    case 'close vote':
    case 'cancel vote':
      return answerVotes(bot, seat, request);
    case 'undo':
      return answerUndo(bot, seat);
    case 'roster':
    case 'link':
    case 'unlink':
    case 'roster from channel':
    case 'roster import':
    case 'retire':
    case 'return':
      return answerRoster(bot, seat, request);
  }
}

/** What is said of a meeting that was set or called off. */
async function afterMeeting(bot: Bot, seat: Seat, set: MeetingSet): Promise<Message> {
  if (set.kind === 'refused') return refusalNotice(set);
  const now = bot.clock();
  const said = (message: Message) => withUndo(bot, seat, { kind: 'meeting', id: set.meeting.id }, message);
  if (set.kind === 'called off') return said(notice('The meeting is called off, and the channel is told.'));
  const today = dayIn(seat.committee.timeZone, now);
  const meeting = meetingAnswer(set.meeting, { committee: seat.committee, today, moments: bot.moments });
  return set.kind === 'unchanged' ? meeting : said(meeting);
}

type ActionsRequest = Extract<MagRequest, { readonly kind: 'actions' }>;

const pageOf = ({ page }: ActionsRequest) => ({ limit: actionsPerPage, offset: page * actionsPerPage });

/** `/mag actions` in the committee's channel, the shortest way to its answer; undefined where that is not what was asked, or not there. */
export async function answerOwnActions(bot: Bot, asker: Asker, request: MagRequest): Promise<Message | undefined> {
  if (request.kind !== 'actions' || request.which !== 'mine' || request.whose !== '') return undefined;
  const own = await listOwnActions(bot.db, asker, pageOf(request), bot.clock());
  if (own && isPastTheLast(request, own.listed)) return answerActions(bot, own.seat, { ...request, page: 0 });
  return own && actionsAnswer(own.seat, request, own.listed);
}

/** What was on that page is done meanwhile, or there never was such a page: the first one is shown. */
const isPastTheLast = ({ page }: ActionsRequest, { actions }: ListedActions) => page > 0 && actions.length === 0;

async function answerActions(bot: Bot, seat: Seat, request: ActionsRequest): Promise<Message> {
  const { which, whose } = request;
  const listed = await listActions(bot.db, seat, { which, whose, ...pageOf(request) }, bot.clock());
  if ('because' in listed) return refusalNotice(listed);
  if (isPastTheLast(request, listed)) return answerActions(bot, seat, { ...request, page: 0 });
  return actionsAnswer(seat, request, listed);
}

function actionsAnswer(seat: Seat, request: ActionsRequest, listed: ListedActions): Message {
  const { which, page } = request;
  const state = which === 'mine' ? 'open' : which;
  return actionList({
    heading: `${state === 'all' ? 'All' : state[0]?.toUpperCase() + state.slice(1)} actions${listed.of ? ` of ${listed.of}` : ''}`,
    ...listed,
    page,
    viewer: seat.member,
    zone: seat.committee.timeZone,
    wordsFor: (other) => actionsWords(request, other),
  });
}

async function onAction(
  bot: Bot,
  seat: Seat,
  number: number,
  said: string,
  change: (id: number) => Promise<Changed>,
): Promise<Message> {
  const found = await showAction(bot.db, seat.committee.id, { number });
  if (!found) return noSuchAction(number);
  const changed = await change(found.action.id);
  return changed.kind === 'refused' ? refusalNotice(changed) : changedCard(bot, seat, changed, said);
}

const noSuchAction = (number: number): Message => refusalNotice({ kind: 'refused', because: 'no such action', number });
