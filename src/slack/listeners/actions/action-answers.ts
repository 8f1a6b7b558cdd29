import type { SlackActor, Viewer } from '../../../operations/access/resolve-viewer.ts';
import { addAction } from '../../../operations/actions/add-action.ts';
import {
  type ListedActions,
  listActions,
  listOwnActions,
  showAction,
} from '../../../operations/actions/list-actions.ts';
import type { Bot } from '../../client/bot.ts';
import { actionList, actionsPerPage } from '../../views/actions/action-list.ts';
import { addedConfirmation } from '../../views/actions/confirmation.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import type { ActionRequest } from './action-request.ts';
import { changeByVerb } from './action-verbs.ts';
import { type ActionListRequest, actionsWords } from './read-action-list.ts';
import { showActionCard } from './show-action-card.ts';

/** Does what is asked about actions, and gives the answer. */
export async function answerActions(bot: Bot, viewer: Viewer, request: ActionRequest): Promise<Message> {
  switch (request.kind) {
    case 'actions':
      return answerActionList(bot, viewer, request);
    case 'action': {
      const found = await showAction(bot.db, viewer.committee.id, request);
      return found ? showActionCard(bot, viewer, found) : noSuchAction(request.number);
    }
    case 'add': {
      const added = await addAction(bot.db, request.words, viewer.member, bot.clock());
      if (added.kind === 'refused') return refusalMessage(added);
      return showActionCard(bot, viewer, { ...added, said: addedConfirmation(added.action) });
    }
    case 'change': {
      const { verb, number, words } = request;
      const found = await showAction(bot.db, viewer.committee.id, { number });
      if (!found) return noSuchAction(number);
      const done = await changeByVerb(bot, viewer, { verb, id: found.action.id, words });
      return done.kind === 'refused' ? refusalMessage(done) : showActionCard(bot, viewer, done);
    }
  }
}

const noSuchAction = (number: number): Message =>
  refusalMessage({ kind: 'refused', because: 'no such action', number });

const rowsOf = ({ page }: ActionListRequest) => ({ limit: actionsPerPage, offset: page * actionsPerPage });

/** `/mag actions` in the committee's channel, the shortest way to its answer; undefined where that is not what was asked, or not there. */
export async function answerOwnActions(
  bot: Bot,
  actor: SlackActor,
  request: ActionRequest,
): Promise<Message | undefined> {
  if (request.kind !== 'actions' || request.which !== 'mine') return undefined;
  const own = await listOwnActions(bot.db, actor, rowsOf(request), bot.clock());
  if (own && isPastTheLast(request, own.listed)) return answerActionList(bot, own.viewer, { ...request, page: 0 });
  return own && listMessage(own.viewer, request, own.listed);
}

/** What was on that page is done meanwhile, or there never was such a page: the first one is shown. */
const isPastTheLast = ({ page }: ActionListRequest, { actions }: ListedActions) => page > 0 && actions.length === 0;

/** `/mag actions` of any kind. */
export async function answerActionList(bot: Bot, viewer: Viewer, request: ActionListRequest): Promise<Message> {
  const listed = await listActions(bot.db, viewer, { ...request, ...rowsOf(request) }, bot.clock());
  if ('because' in listed) return refusalMessage(listed);
  if (isPastTheLast(request, listed)) return answerActionList(bot, viewer, { ...request, page: 0 });
  return listMessage(viewer, request, listed);
}

function listMessage(viewer: Viewer, request: ActionListRequest, listed: ListedActions): Message {
  const { which, page } = request;
  return actionList({
    which,
    ...listed,
    page,
    viewer: viewer.member,
    zone: viewer.committee.timeZone,
    wordsFor: (other) => actionsWords(request, other),
  });
}
