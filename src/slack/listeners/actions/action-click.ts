import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { showAction } from '../../../operations/actions/list-actions.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import type { ActionVerb } from '../../views/actions/confirmation.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { noLongerThere } from '../../views/request/no-viewer.ts';
import { changeByVerb } from './action-verbs.ts';
import { showActionCard } from './show-action-card.ts';

/** The listener of a button that opens a form about one action. */
export const formButton =
  (formFor: (action: Action, bot: Bot, viewer: Viewer) => ModalView | Promise<ModalView>) =>
  async (bot: Bot, click: Click): Promise<void> => {
    await click.ack();
    const [id] = valueIds(click);
    const viewer = await viewerOfClick(bot, click, { in: 'actions', id });
    if (!viewer) return;
    const found = await showAction(bot.db, viewer.committee.id, { id });
    if (!found) return reply(bot, click, noLongerThere);
    await openWindow(click.client, click.body.trigger_id, await formFor(found.action, bot, viewer));
  };

/** The listener of a button that does something to one action: what came of it is shown on the action's card. */
export const verbButton =
  (verb: ActionVerb) =>
  async (bot: Bot, click: Click): Promise<void> => {
    await click.ack();
    const [id] = valueIds(click);
    const viewer = await viewerOfClick(bot, click, { in: 'actions', id });
    if (!viewer) return;
    const done = await changeByVerb(bot, viewer, { verb, id });
    if (done.kind === 'refused') return reply(bot, click, refusalMessage(done));
    await reply(bot, click, await showActionCard(bot, viewer, done), { seenAtHome: true });
  };
