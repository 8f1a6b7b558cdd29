import type { Refusal } from '../../../domain/access/refusal.ts';
import type { GroupWithMembers } from '../../../domain/groups/working-group.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import { requireOwnChannel } from '../../../operations/access/require-own-channel.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { showGroup, showGroups } from '../../../operations/committee/show-committee.ts';
import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import { listOffers } from '../../../operations/groups/confirm-seats.ts';
import { createGroup } from '../../../operations/groups/create-group.ts';
import { editGroup } from '../../../operations/groups/edit-group.ts';
import { joinWorkingGroup, leaveWorkingGroup } from '../../../operations/groups/join-working-group.ts';
import { setGroupRole } from '../../../operations/groups/set-group-role.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { offersAnswer } from '../../views/groups/confirm-seats-modal.ts';
import {
  closedAnswer,
  groupAnswer,
  groupCreated,
  groupsAnswer,
  groupUpdated,
  memberPlaced,
} from '../../views/groups/group-answers.ts';
import { volunteerCard } from '../../views/groups/group-card.ts';
import { withUndo } from '../history/undo-button.ts';
import { withRecentHistory } from '../history/with-recent-history.ts';
import { afterMembership } from './after-membership.ts';
import type { GroupRequest } from './group-request.ts';
import { membershipAnswer } from './membership-answer.ts';

/** Does what is asked about groups, and gives the answer. */
export async function answerGroups(bot: Bot, viewer: Viewer, request: GroupRequest): Promise<Message> {
  const { db } = bot;
  const { member } = viewer;
  const now = bot.clock();
  const today = dayIn(viewer.committee.timeZone, now);
  const shown = (group: GroupWithMembers, said?: string): Message =>
    groupAnswer(group, { today, viewer: member, ...(said === undefined ? {} : { said }) });
  switch (request.kind) {
    case 'groups':
      return groupsAnswer(await showGroups(db, viewer), today, member);
    case 'volunteer':
      return volunteerCard(await showGroups(db, viewer), today);
    case 'group': {
      const group = await showGroup(db, viewer, request.name);
      if (group.kind === 'refused') return refusalMessage(group);
      return withRecentHistory(bot, viewer, { subject: 'group', id: group.id }, shown(group));
    }
    case 'join':
    case 'leave': {
      const group = await showGroup(db, viewer, request.name);
      if (group.kind === 'refused') return refusalMessage(group);
      const change = request.kind === 'join' ? joinWorkingGroup : leaveWorkingGroup;
      const membership = await change(db, group.id, member, now);
      await afterMembership(bot, membership);
      return membershipAnswer(bot, viewer, membership);
    }
    case 'confirm': {
      const group = await showGroup(db, viewer, request.name);
      if (group.kind === 'refused') return refusalMessage(group);
      const listed = await listOffers(db, group.id, member);
      return listed.kind === 'refused' ? refusalMessage(listed) : offersAnswer(listed.group, listed.offers);
    }
    case 'create group': {
      const made = { kind: 'working group', name: request.name, seats: 'unlimited' } as const;
      const created = await createGroup(db, made, member, now);
      if (created.kind === 'refused') return refusalMessage(created);
      return withUndo(bot, viewer, { kind: 'group', id: created.group.id }, shown(created.group, groupCreated));
    }
    case 'edit group': {
      const group = await groupMeant(bot, viewer, request);
      if (group.kind === 'refused') return refusalMessage(group);
      if (group.kind === 'whole') return shown(group.group);
      const edited =
        (await requireOwnChannel(bot.directory, [request.edit], member, now)) ??
        (await editGroup(db, group.group.id, [request.edit], member, now));
      if (edited.kind === 'refused') return refusalMessage(edited);
      await redrawGroup(db, bot.messenger, edited.group.id);
      const isClosed = request.edit.kind === 'state' && edited.group.closedAt !== null;
      const answer = isClosed
        ? closedAnswer(edited.group, edited.openActions, today, member)
        : shown(edited.group, groupUpdated());
      return withUndo(bot, viewer, { kind: 'group', id: edited.group.id }, answer);
    }
    case 'place in group': {
      const group = await groupMeant(bot, viewer, request);
      if (group.kind === 'refused') return refusalMessage(group);
      if (group.kind === 'whole') return shown(group.group);
      const placed = await setGroupRole(db, group.group.id, request.placing, member, now);
      if (placed.kind === 'refused') return refusalMessage(placed);
      await redrawGroup(db, bot.messenger, placed.group.id);
      const said = memberPlaced(placed.name, request.placing.as);
      return withUndo(bot, viewer, { kind: 'group', id: placed.group.id }, shown(placed.group, said));
    }
    case 'close offers':
      return closeOffers(bot, viewer, request.words);
  }
}

/** The group that is meant, which may be one that all of the words name. */
async function groupMeant(
  bot: Bot,
  viewer: Viewer,
  { whole, name }: { readonly whole: string; readonly name: string },
): Promise<{ readonly kind: 'named' | 'whole'; readonly group: GroupWithMembers } | Refusal> {
  const groups = await showGroups(bot.db, viewer);
  const all = groups.find((group) => group.name.toLowerCase() === whole.toLowerCase());
  if (all) return { kind: 'whole', group: all };
  const group = await showGroup(bot.db, viewer, name);
  return group.kind === 'refused' ? group : { kind: 'named', group };
}

/** `/mag volunteer closes 12 March`: for all topics that are open. */
async function closeOffers(bot: Bot, viewer: Viewer, close: string): Promise<Message> {
  const topics = (await showGroups(bot.db, viewer)).filter((group) => group.kind === 'topic' && !group.closedAt);
  if (topics.length === 0) return volunteerCard([], dayIn(viewer.committee.timeZone, bot.clock()));
  for (const topic of topics) {
    const edited = await editGroup(bot.db, topic.id, [{ kind: 'offers', close }], viewer.member, bot.clock());
    if (edited.kind === 'refused') return refusalMessage(edited);
  }
  for (const topic of topics) await redrawGroup(bot.db, bot.messenger, topic.id);
  return volunteerCard(await showGroups(bot.db, viewer), dayIn(viewer.committee.timeZone, bot.clock()));
}
