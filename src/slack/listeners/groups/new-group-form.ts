import { dayIn } from '../../../domain/time/instant.ts';
import { createGroup } from '../../../operations/groups/create-group.ts';
import { submitForm } from '../../request/submit-form.ts';
import { groupAnswer, groupCreated } from '../../views/groups/group-answers.ts';
import { groupFields } from '../../views/groups/manage-group-modal.ts';
import { groupFormAnswer, notSeats, readSeats } from './group-form.ts';

/** The form of "New group". */
export const onNewGroupForm = submitForm({
  about: 'member',
  submit: async (bot, { viewer, changed: field, now }) => {
    const seats = readSeats(field(groupFields.seats));
    if (seats === 'not a number') return notSeats;
    const kind = field(groupFields.kind) === 'topic' ? 'topic' : 'working group';
    const made = { kind, name: field(groupFields.name) ?? '', seats: seats ?? 'unlimited' } as const;
    const created = await createGroup(bot.db, made, viewer.member, now);
    if (created.kind === 'refused') return created;
    const said = groupAnswer(created.group, {
      today: dayIn(viewer.committee.timeZone, now),
      viewer: viewer.member,
      said: groupCreated,
    });
    return groupFormAnswer(bot, viewer, created.group.id, said);
  },
});
