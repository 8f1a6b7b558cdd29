import { declineActionModal } from '../../views/actions/decline-action-modal.ts';
import { formButton } from './action-click.ts';

/** "Decline": a form that asks for the reason. */
export const onDecline = formButton(declineActionModal);
