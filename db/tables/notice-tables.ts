import type { Generated } from 'kysely';
import type { NoticeKind } from '../../src/domain/reminders/notice.ts';
import type { Maybe, MaybeMoment, Moment } from './columns.ts';

/** What is to be said and what was said. */
export interface NoticeTables {
  notices: {
    id: Generated<number>;
    committeeId: number;
    /** Unique in the committee, so that planning again adds nothing; made by `noticeKeys`: "action 7 member 3 due 2024-01-28: 1 day before 2024-01-27". */
    key: string;
    /** Those due at once under one name travel as one message: "member 3". */
    bundle: string;
    kind: NoticeKind;
    actionId: Maybe<number>;
    dateId: Maybe<number>;
    meetingId: Maybe<number>;
    summaryId: Maybe<number>;
    extensionId: Maybe<number>;
    groupId: Maybe<number>;
    voteId: Maybe<number>;
    timePollId: Maybe<number>;
    departureId: Maybe<number>;
    rosterQuestionId: Maybe<number>;
    /** The member who asks to join the group, or the one who answered that. */
    aboutMemberId: Maybe<number>;
    /** To one member, or else to a channel or, by Slack id, a person who need not be a member. */
    memberId: Maybe<number>;
    channelId: Maybe<string>;
    /** "7 days before", "overdue": said with the notice. */
    reason: string;
    dueAt: Moment;
    state: Generated<'waiting' | 'sending' | 'delivered' | 'dropped' | 'failed'>;
    /** One message may carry several notices; they share its delivery. */
    deliveryId: Maybe<string>;
    /** Until then the message is one bot's to send. By the database's clock: the bots' own may differ. */
    leaseUntil: MaybeMoment;
    /** No message of this delivery is older, by the bot's clock or the database's. */
    attemptedAt: MaybeMoment;
    /** Slack asked for patience until then; by the database's clock. */
    restingUntil: MaybeMoment;
    attempts: Generated<number>;
    conversationId: Maybe<string>;
    messageTs: Maybe<string>;
    settledAt: MaybeMoment;
    why: Maybe<string>;
  };
}
