import { declineFields as fields } from '../../views/actions/decline-action-modal.ts';
import { actionForm } from './action-form.ts';

/** The form of "Decline" and "Not mine"; a reason need not be given. */
export const onDeclineForm = actionForm('decline', fields.reason, (field) => ({ words: field(fields.reason) ?? '' }));
