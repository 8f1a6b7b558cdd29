import { showRoster } from '../../../operations/committee/show-committee.ts';
import { assignActionModal } from '../../views/actions/assign-action-modal.ts';
import { formButton } from './action-click.ts';

/** "Assign": a form to choose a member or a group in. */
export const onAssign = formButton(async (action, bot, viewer) =>
  assignActionModal(action, await showRoster(bot.db, viewer)),
);
