import { getCommittee } from '../../../../db/committee/committees.ts';
import { findGroup } from '../../../../db/groups/groups.ts';
import { listPlannedGroups } from '../../../../db/reminders/group-plans.ts';
import { getMember } from '../../../../db/roster/members.ts';
import type { GroupWithMembers } from '../../../domain/groups/working-group.ts';
import { groupKeys } from '../../../domain/reminders/group-notices.ts';
import { entryAnswers } from '../../../domain/reminders/notice-content.ts';
import { keyStem } from '../../../domain/reminders/notice-keys.ts';
import { groupCard, redrawGroup, redrawGroupCard } from '../redraw-cards.ts';
import type { ComposeInput, NoticeKindModule } from './notice-kind-module.ts';

/** The card of a group that no summary proposed, in the channel. */
export const groupKind: NoticeKindModule = {
  async compose({ db, notices: [{ subjectId }] }) {
    const content = await groupCard(db, subjectId);
    return content?.group.closedAt === null ? { content } : { why: 'group closed' };
  },
  redraw: redrawGroupCard,
};

/** Who got the seats, in the channel: of all the groups whose offers closed together. */
export const resultKind: NoticeKindModule = {
  async compose({ db, notices }) {
    const groups: GroupWithMembers[] = [];
    for (const { key, subjectId } of notices) {
      const [planned] = await listPlannedGroups(db, { kind: 'group', groupId: subjectId });
      const group = await findGroup(db, subjectId);
      const holds = planned && groupKeys(planned).includes(keyStem(key));
      if (group && holds && (group.offersClose !== null || group.confirmedAt !== null)) groups.push(group);
    }
    const [first] = groups;
    if (!first) return { why: 'no result' };
    return { content: { kind: 'result', committee: await getCommittee(db, first.committeeId), groups } };
  },
  redrawClosed: redrawGroup,
};

/** The group, and who asks to be let into it or decided about that; undefined where either is gone. */
async function findEntry({ db, notices: [{ committeeId, subjectId, aboutMemberId }] }: ComposeInput) {
  const group = await findGroup(db, subjectId);
  if (!group || aboutMemberId === null) return undefined;
  return { committee: await getCommittee(db, committeeId), group, by: await getMember(db, aboutMemberId) };
}

/** Somebody asks to join a group: to the people who decide. */
export const entryRequestKind: NoticeKindModule = {
  async compose(input) {
    const entry = await findEntry(input);
    const stillAsks = entry?.group.asking.some((member) => member.id === entry.by.id);
    return entry && stillAsks ? { content: { kind: 'entry request', ...entry } } : { why: 'answered' };
  },
};

/** What was decided about that, which is the notice's reason: to the person who asked. */
export const entryAnswerKind: NoticeKindModule = {
  async compose(input) {
    const entry = await findEntry(input);
    const answer = entryAnswers.find((one) => one === input.notices[0].reason);
    return entry && answer ? { content: { kind: 'entry answer', ...entry, answer } } : { why: 'group gone' };
  },
};
