import { showRoster } from '../../../../operations/committee/show-committee.ts';
import { waitModal } from '../../../views/actions/waits.ts';
import { formButton } from '../action-click.ts';

/** "Wait": a form to say on whom, or for what. */
export const onWait = formButton(async (action, bot, viewer) =>
  waitModal(action, (await showRoster(bot.db, viewer)).members),
);
