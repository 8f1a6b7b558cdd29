import { dayIn } from '../../../domain/time/instant.ts';
import type { SlackActor, Viewer } from '../../../operations/access/resolve-viewer.ts';
import { addAction } from '../../../operations/actions/add-action.ts';
import {
  type ListedActions,
  listActions,
  listOwnActions,
  showAction,
} from '../../../operations/actions/list-actions.ts';
import { showChoices } from '../../../operations/committee/choose-reminders.ts';
import { showDeadlines, showMeeting } from '../../../operations/committee/show-committee.ts';
import { cancelMeeting, type MeetingSet, setMeeting } from '../../../operations/meetings/set-meeting.ts';
import type { Bot } from '../../client/bot.ts';
import { actionList, actionsPerPage } from '../../views/actions/action-list.ts';
import { deadlinesAnswer, meetingAnswer } from '../../views/actions/answers.ts';
import { type ActionVerb, addedConfirmation } from '../../views/actions/confirmation.ts';
import { type Message, textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { remindersAnswer } from '../../views/reminders/choose-reminders-modal.ts';
import { changeByVerb } from '../actions/action-verbs.ts';
import { showActionCard } from '../actions/show-action-card.ts';
import { answerCalendar } from '../committee/calendar-answers.ts';
import { answerSettings } from '../committee/settings-answers.ts';
import { answerGroups } from '../groups/group-answers.ts';
import { answerUndo } from '../history/undo-answers.ts';
import { withUndo } from '../history/undo-button.ts';
import { withRecentHistory } from '../history/with-recent-history.ts';
import { answerNotices } from '../reminders/notices-answers.ts';
import { answerRoster } from '../roster/roster-answers.ts';
import { answerVotes } from '../votes/vote-answers.ts';
import { actionsWords, type MagRequest } from './mag-request.ts';

/** The requests that concern a committee; the others need none. */
export type CommitteeRequest = Exclude<
  MagRequest,
  { readonly kind: 'help' | 'incomplete' | 'unknown' | 'summary' | 'history' | 'ask vote' }
>;

/** Does what is asked in the actor's committee, and gives the answer. */
export async function answerTo(bot: Bot, viewer: Viewer, request: CommitteeRequest): Promise<Message> {
  const { db } = bot;
  const now = bot.clock();
  const today = () => dayIn(viewer.committee.timeZone, now);
  switch (request.kind) {
    case 'actions':
      return answerActions(bot, viewer, request);
    case 'action': {
      const found = await showAction(db, viewer.committee.id, { number: request.number });
      return found ? showActionCard(bot, viewer, found) : noSuchAction(request.number);
    }
    case 'done':
    case 'reopen':
    case 'take':
    case 'giveback':
    case 'accept':
      return onAction(bot, viewer, request.number, request.kind);
    case 'decline':
    case 'due':
      return onAction(bot, viewer, request.number, request.kind, request.words);
    case 'assign':
      return onAction(bot, viewer, request.number, request.kind, request.to);
    case 'add': {
      const added = await addAction(db, request.words, viewer.member, now);
      if (added.kind === 'refused') return refusalMessage(added);
      return showActionCard(bot, viewer, { ...added, said: addedConfirmation });
    }
    case 'meeting': {
      const meeting = await showMeeting(db, viewer, now);
      const answer = meetingAnswer(meeting, { committee: viewer.committee, today: today(), moments: bot.moments });
      return meeting ? withRecentHistory(bot, viewer, { subject: 'meeting', id: meeting.id }, answer) : answer;
    }
    case 'set meeting':
      return afterMeeting(bot, viewer, await setMeeting(db, request.words, viewer.member, now));
    case 'cancel meeting':
      return afterMeeting(bot, viewer, await cancelMeeting(db, viewer.member, now));
    case 'reminders':
      return remindersAnswer(viewer.member.id, await showChoices(db, viewer.member));
    case 'deadlines':
      return deadlinesAnswer(await showDeadlines(db, viewer, now), viewer.committee, today());
    case 'calendar':
      return answerCalendar(bot, viewer);
    case 'notices':
      return answerNotices(bot, viewer);
    case 'settings':
      return answerSettings(bot, viewer);
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
      return answerGroups(bot, viewer, request);
    case 'votes':
    case 'vote':
    case 'close vote':
    case 'cancel vote':
      return answerVotes(bot, viewer, request);
    case 'undo':
      return answerUndo(bot, viewer);
    case 'roster':
    case 'link':
    case 'unlink':
    case 'roster from channel':
    case 'roster import':
    case 'retire':
    case 'return':
      return answerRoster(bot, viewer, request);
  }
}

/** What is said of a meeting that was set or called off. */
async function afterMeeting(bot: Bot, viewer: Viewer, set: MeetingSet): Promise<Message> {
  if (set.kind === 'refused') return refusalMessage(set);
  const now = bot.clock();
  const said = (message: Message) => withUndo(bot, viewer, { kind: 'meeting', id: set.meeting.id }, message);
  if (set.kind === 'called off') return said(textMessage('The meeting is called off, and the channel is told.'));
  const today = dayIn(viewer.committee.timeZone, now);
  const meeting = meetingAnswer(set.meeting, { committee: viewer.committee, today, moments: bot.moments });
  return set.kind === 'unchanged' ? meeting : said(meeting);
}

type ActionsRequest = Extract<MagRequest, { readonly kind: 'actions' }>;

const pageOf = ({ page }: ActionsRequest) => ({ limit: actionsPerPage, offset: page * actionsPerPage });

/** `/mag actions` in the committee's channel, the shortest way to its answer; undefined where that is not what was asked, or not there. */
export async function answerOwnActions(bot: Bot, actor: SlackActor, request: MagRequest): Promise<Message | undefined> {
  if (request.kind !== 'actions' || request.which !== 'mine' || request.whose !== '') return undefined;
  const own = await listOwnActions(bot.db, actor, pageOf(request), bot.clock());
  if (own && isPastTheLast(request, own.listed)) return answerActions(bot, own.viewer, { ...request, page: 0 });
  return own && actionsAnswer(own.viewer, request, own.listed);
}

/** What was on that page is done meanwhile, or there never was such a page: the first one is shown. */
const isPastTheLast = ({ page }: ActionsRequest, { actions }: ListedActions) => page > 0 && actions.length === 0;

async function answerActions(bot: Bot, viewer: Viewer, request: ActionsRequest): Promise<Message> {
  const { which, whose } = request;
  const listed = await listActions(bot.db, viewer, { which, whose, ...pageOf(request) }, bot.clock());
  if ('because' in listed) return refusalMessage(listed);
  if (isPastTheLast(request, listed)) return answerActions(bot, viewer, { ...request, page: 0 });
  return actionsAnswer(viewer, request, listed);
}

function actionsAnswer(viewer: Viewer, request: ActionsRequest, listed: ListedActions): Message {
  const { which, page } = request;
  const state = which === 'mine' ? 'open' : which;
  return actionList({
    heading: `${state === 'all' ? 'All' : state[0]?.toUpperCase() + state.slice(1)} actions${listed.of ? ` of ${listed.of}` : ''}`,
    ...listed,
    page,
    viewer: viewer.member,
    zone: viewer.committee.timeZone,
    wordsFor: (other) => actionsWords(request, other),
  });
}

async function onAction(bot: Bot, viewer: Viewer, number: number, verb: ActionVerb, words?: string): Promise<Message> {
  const found = await showAction(bot.db, viewer.committee.id, { number });
  if (!found) return noSuchAction(number);
  const done = await changeByVerb(bot, viewer, {
    verb,
    id: found.action.id,
    ...(words === undefined ? {} : { words }),
  });
  return done.kind === 'refused' ? refusalMessage(done) : showActionCard(bot, viewer, done);
}

const noSuchAction = (number: number): Message =>
  refusalMessage({ kind: 'refused', because: 'no such action', number });
