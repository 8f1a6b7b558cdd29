import { listActionsById } from '../../../../db/actions/actions.ts';
import { findExtension } from '../../../../db/actions/extensions.ts';
import { getCommittee } from '../../../../db/committee/committees.ts';
import type { Connection } from '../../../../db/connection/connection.ts';
import { getMember } from '../../../../db/roster/members.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';

async function findWithAction(db: Connection, extensionId: number) {
  const extension = await findExtension(db, extensionId);
  const [action] = extension ? await listActionsById(db, [extension.actionId]) : [];
  return extension && action && { extension, action };
}

/** A member asks for more time: to the secretariat. */
export const requestKind: NoticeKindModule = {
  async compose({ db, notices: [{ committeeId, subjectId }], now }) {
    const found = await findWithAction(db, subjectId);
    if (!found) return { why: 'action gone' };
    const { action, extension } = found;
    const { id: extensionId, state, until } = extension;
    if (state !== 'asked') return { why: 'answered' };
    const committee = await getCommittee(db, committeeId);
    const by = await getMember(db, extension.memberId);
    return { content: { kind: 'request', committee, extensionId, action, by, until, now } };
  },
};

/** What the secretariat said to that: to the member who asked. */
export const answerKind: NoticeKindModule = {
  async compose({ db, notices: [{ committeeId, subjectId }], now }) {
    const found = await findWithAction(db, subjectId);
    if (!found) return { why: 'action gone' };
    const { action, extension } = found;
    const { state, until, decidedBy, memberId } = extension;
    if (state === 'asked') return { why: 'answer taken back' };
    const committee = await getCommittee(db, committeeId);
    const by = await getMember(db, decidedBy ?? memberId);
    return { content: { kind: 'answer', committee, action, granted: state === 'granted', by, until, now } };
  },
};
