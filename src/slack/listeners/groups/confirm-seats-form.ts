import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import { confirmSeats } from '../../../operations/groups/confirm-seats.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { submitForm } from '../../request/submit-form.ts';
import { offersAnswer } from '../../views/groups/confirm-seats-modal.ts';
import { withUndo } from '../history/undo-button.ts';

/** The form of "Confirm seats"; a select left alone leaves the offer as it is. */
export const onConfirmSeatsForm = submitForm({
  about: 'groups',
  submit: async (bot, { viewer, id, fields, changed, now }) => {
    const decided = new Map<number, 'seat' | 'waits'>();
    for (const field of fields) {
      const choice = changed(field);
      if (choice === 'seat' || choice === 'waits') decided.set(carriedNumber(field.replace('offer-', '')), choice);
    }
    const confirmed = await confirmSeats(bot.db, id, decided, viewer.member, now);
    if (confirmed.kind === 'refused') return confirmed;
    const answer = offersAnswer(confirmed.group, confirmed.offers);
    return {
      kind: 'told',
      message: await withUndo(bot, viewer, { kind: 'group', id }, answer),
      after: () => redrawGroup(bot.db, bot.messenger, id),
    };
  },
});
