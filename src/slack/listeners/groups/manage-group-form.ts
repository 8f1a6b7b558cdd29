import type { Refusal } from '../../../domain/access/refusal.ts';
import type { GroupEdit } from '../../../domain/groups/group-edit.ts';
import type { GroupWithMembers } from '../../../domain/groups/working-group.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import { requireOwnChannel } from '../../../operations/access/require-own-channel.ts';
import { resolveOwnViewer, type Viewer } from '../../../operations/access/resolve-viewer.ts';
import { showGroupById } from '../../../operations/committee/show-committee.ts';
import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import { createGroup } from '../../../operations/groups/create-group.ts';
import { editGroup } from '../../../operations/groups/edit-group.ts';
import { type RoleRequested, setGroupRole } from '../../../operations/groups/set-group-role.ts';
import type { Bot } from '../../client/bot.ts';
import { sendEphemeralOrDm } from '../../client/send-ephemeral-or-dm.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { changedFormValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn, viewerAt } from '../../request/viewer.ts';
import type { Message } from '../../views/blocks/message.ts';
import { messageModal } from '../../views/blocks/modal.ts';
import { refusalSentence, unchanged } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { closedAnswer, groupAnswer } from '../../views/groups/group-answers.ts';
import { groupFields as fields } from '../../views/groups/manage-group-modal.ts';
import { withUndo } from '../history/undo-button.ts';

/** The window of "Manage" and "New group", sent; why it cannot be is said in it, and what was done to who sent it. */
export async function manageGroupForm(bot: Bot, submission: Submission): Promise<void> {
  const { ack, body, view, context } = submission;
  const field = (name: string) => changedFormValue(view, name);
  const first = view.blocks[0]?.block_id ?? fields.name;
  const refuse = (text: string, at: string = first) =>
    ack({ response_action: 'errors', errors: { [at]: truncate(text, 150) } });
  const actor = actorIn(context, body);
  const now = bot.clock();
  const seats = readSeats(field(fields.seats));
  if (seats === 'not a number') return void (await refuse('Write a number of seats, or unlimited.', fields.seats));

  const memberId = /^new\/(\d+)$/.exec(view.private_metadata)?.[1];
  if (memberId) {
    const viewer = await resolveOwnViewer(bot.db, actor, carriedNumber(memberId), bot.directory, now);
    if (!viewer) return void (await refuse('You are not in that committee any more.'));
    const kind = field(fields.kind) === 'topic' ? 'topic' : 'working group';
    const made = { kind, name: field(fields.name) ?? '', seats: seats ?? 'unlimited' } as const;
    const created = await createGroup(bot.db, made, viewer.member, now);
    if (created.kind === 'refused') return void (await refuse(refusalSentence(created)));
    await ack();
    return tellOf(bot, submission, viewer, created.group, (today) =>
      groupAnswer(created.group, {
        today,
        viewer: viewer.member,
        said: 'The group is made, and its card goes to the channel.',
      }),
    );
  }

  const groupId = carriedNumber(view.private_metadata);
  const found = await viewerAt(bot, actor, { in: 'groups', id: groupId });
  if (found.kind === 'no viewer') return void (await refuse(found.message.text));
  const { viewer } = found;
  const group = await showGroupById(bot.db, viewer, groupId);
  if (!group) return void (await refuse('That group is no longer there.'));
  const placing = readPlacing(field);
  const edits = readEdits(field, seats, group);
  if (!placing && edits.length === 0)
    return void (await ack({ response_action: 'update', view: messageModal(unchanged) }));
  const edited =
    (await requireOwnChannel(bot.directory, edits, viewer.member, now)) ??
    (await editGroup(bot.db, groupId, edits, viewer.member, now));
  if (edited.kind === 'refused') return void (await refuse(refusalSentence(edited), fieldOf(edited, edits)));
  const placed = placing && (await setGroupRole(bot.db, groupId, placing, viewer.member, now));
  // With an edit made the window cannot stay: it would ask for that edit again.
  if (placed?.kind === 'refused' && edits.length === 0) return void (await refuse(refusalSentence(placed), fields.who));
  await ack();
  const shown = placed?.kind === 'placed' ? placed.group : edited.group;
  const but = placed?.kind === 'refused' ? ` But: ${refusalSentence(placed)}` : '';
  const closes = edited.group.closedAt && !group.closedAt;
  await tellOf(bot, submission, viewer, shown, (today) =>
    closes
      ? closedAnswer(shown, edited.openActions, today, viewer.member, but)
      : groupAnswer(shown, { today, viewer: viewer.member, said: `The group is changed.${but}` }),
  );
}

/** Tells who sent the window, and lets what hangs on the group follow. */
async function tellOf(
  bot: Bot,
  { client, body }: Submission,
  viewer: Viewer,
  { id }: GroupWithMembers,
  answer: (today: ReturnType<typeof dayIn>) => Message,
): Promise<void> {
  const now = bot.clock();
  const said = answer(dayIn(viewer.committee.timeZone, now));
  const message = await withUndo(bot, viewer, { kind: 'group', id }, said);
  await sendEphemeralOrDm(bot, client, viewer.committee.channelId, body.user.id, message);
  await redrawGroup(bot.db, bot.messenger, id);
  await deliverNotices(bot.db, bot.messenger, now);
}

function readSeats(written: string | undefined): number | 'unlimited' | 'not a number' | undefined {
  if (!written) return undefined;
  if (/^unlimited$/i.test(written)) return 'unlimited';
  return /^[1-9]\d{0,3}$/.test(written) ? Number(written) : 'not a number';
}

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
  if (refusal.because !== 'no such day') return undefined;
  return edits.some((edit) => edit.kind === 'offers' && edit.close === refusal.words) ? fields.offers : fields.charter;
}
