import type { Refusal } from '../../../domain/access/refusal.ts';
import type { GroupEdit } from '../../../domain/groups/group-edit.ts';
import type { GroupWithMembers } from '../../../domain/groups/working-group.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import { requireOwnChannel } from '../../../operations/access/require-own-channel.ts';
import { showGroupById } from '../../../operations/committee/show-committee.ts';
import { editGroup } from '../../../operations/groups/edit-group.ts';
import { type RoleRequested, setGroupRole } from '../../../operations/groups/set-group-role.ts';
import { fieldError, submitForm, unchangedForm } from '../../request/submit-form.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { closedAnswer, groupAnswer, groupUpdated } from '../../views/groups/group-answers.ts';
import { groupFields as fields, groupGone } from '../../views/groups/manage-group-modal.ts';
import { groupFormAnswer, notSeats, readSeats } from './group-form.ts';

/** The form of "Manage": what its fields change, and whom they place in the group. */
export const onManageGroupForm = submitForm({
  about: 'groups',
  submit: async (bot, { viewer, id, fields: shownFields, changed: field, now }) => {
    const seats = readSeats(field(fields.seats));
    if (seats === 'not a number') return notSeats;
    const group = await showGroupById(bot.db, viewer, id);
    if (!group) return fieldError(shownFields[0] ?? fields.entry, groupGone);
    const placing = readPlacing(field);
    const edits = readEdits(field, seats, group);
    if (!placing && edits.length === 0) return unchangedForm;
    const edited =
      (await requireOwnChannel(bot.directory, edits, viewer.member, now)) ??
      (await editGroup(bot.db, id, edits, viewer.member, now));
    if (edited.kind === 'refused') {
      const at = fieldOf(edited, edits);
      return at === undefined ? edited : fieldError(at, refusalSentence(edited));
    }
    const placed = placing && (await setGroupRole(bot.db, id, placing, viewer.member, now));
    // With an edit made the form cannot stay: it would ask for that edit again.
    if (placed?.kind === 'refused' && edits.length === 0) return fieldError(fields.who, refusalSentence(placed));
    const shown = placed?.kind === 'placed' ? placed.group : edited.group;
    const but = placed?.kind === 'refused' ? refusalSentence(placed) : undefined;
    const closes = edited.group.closedAt && !group.closedAt;
    const today = dayIn(viewer.committee.timeZone, now);
    const said = closes
      ? closedAnswer(shown, edited.openActions, today, viewer.member, but)
      : groupAnswer(shown, { today, viewer: viewer.member, said: groupUpdated(but) });
    return groupFormAnswer(bot, viewer, id, said);
  },
});

/** What is to be otherwise than it is. */
function readEdits(
  field: (name: string) => string | undefined,
  seats: number | 'unlimited' | undefined,
  group: GroupWithMembers,
): readonly GroupEdit[] {
  const name = field(fields.name);
  const entry = field(fields.entry);
  const channelId = field(fields.channel);
  const close = field(fields.offers);
  const ends = field(fields.charter);
  const state = field(fields.state);
  const isEntry = entry === 'open' || entry === 'approval' || entry === 'invitation';
  return [
    ...(name && name !== group.name ? [{ kind: 'name', name } as const] : []),
    ...(seats !== undefined && seats !== group.seats ? [{ kind: 'seats', seats } as const] : []),
    ...(close && close !== (group.offersClose ?? 'none') ? [{ kind: 'offers', close } as const] : []),
    ...(ends && ends !== (group.charterEnds ?? 'none') ? [{ kind: 'charter', ends } as const] : []),
    ...(isEntry && entry !== group.entry ? [{ kind: 'entry', entry } as const] : []),
    ...(channelId && channelId !== group.channelId ? [{ kind: 'channel', channelId } as const] : []),
    ...(state === 'closed' && !group.closedAt ? [{ kind: 'state', state } as const] : []),
    ...(state === 'open' && group.closedAt ? [{ kind: 'state', state } as const] : []),
  ];
}

function readPlacing(field: (name: string) => string | undefined): RoleRequested | undefined {
  const who = field(fields.who);
  const role = field(fields.role) ?? 'member';
  const as = (['lead', 'member', 'liaison', 'observer', 'out'] as const).find((one) => one === role);
  return who && as ? { who: `<@${who}>`, as, liaisonTo: field(fields.liaisonTo) ?? null } : undefined;
}

/** At which field a refusal is said; undefined: at the first. */
function fieldOf(refusal: Refusal, edits: readonly GroupEdit[]): string | undefined {
  const isDay = ['no such day', 'past day', 'ambiguous', 'unused words'].includes(refusal.because);
  if (!isDay || !('words' in refusal)) return undefined;
  const { words } = refusal;
  return edits.some((edit) => edit.kind === 'offers' && edit.close.includes(words)) ? fields.offers : fields.charter;
}
