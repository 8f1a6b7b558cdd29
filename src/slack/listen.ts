import type {
  App,
  BlockAction,
  ButtonAction,
  OverflowAction,
  StaticSelectAction,
  UsersSelectAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Bot } from './bot.ts';
import { idOf, ids, menus, modals } from './ids.ts';
import { listeners } from './listeners.ts';

/**
 * Registers every listener.
 *
 * Bolt asks each of its listeners about each payload, through all of their middleware. So all buttons are one of Bolt's listeners,
 * all menus another and all windows a third.
 */
export function listen(app: App, bot: Bot): void {
  for (const folder of [listeners.commands, listeners.events, listeners.shortcuts]) {
    for (const register of Object.values(folder)) register(app, bot);
  }
  const buttons = byId(ids, listeners.buttons);
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions', action_id: /./ }, async (click) => {
    if (click.action.type === 'button') await buttons.get(idOf(click.action.action_id))?.(bot, click);
  });
  const choices = byId(menus, listeners.menus);
  app.action<BlockAction<OverflowAction | StaticSelectAction | UsersSelectAction>>(
    { type: 'block_actions', action_id: /./ },
    async (choice) => choices.get(idOf(choice.action.action_id))?.(bot, choice),
  );
  const windows = byId(modals, listeners.modals);
  app.view<ViewSubmitAction>(/./, async (sent) => windows.get(sent.view.callback_id)?.(bot, sent));
}

/** The listeners by what Slack calls them. */
function byId<Key extends string, Listener>(
  idOf: Readonly<Record<Key, string>>,
  listeners: Readonly<Record<Key, Listener>>,
): ReadonlyMap<string, Listener> {
  const found = new Map<string, Listener>();
  for (const key in idOf) found.set(idOf[key], listeners[key]);
  return found;
}
