import type { Generated } from 'kysely';
import type { Maybe, MaybeDay, MaybeMoment, Moment } from './columns.ts';

/** Working groups and topics, who is in them or waits, and what is voted on. */
export interface GroupTables {
  groups: {
    id: Generated<number>;
    committeeId: number;
    kind: 'category' | 'working group' | 'topic' | 'sub-group';
    name: string;
    short: Maybe<string>;
    /** What a topic belongs to; topics of one parent share a card. */
    parent: Maybe<string>;
    /** Null: unlimited. */
    seats: Maybe<number>;
    /** The summary that proposed it; its announcement is the group's card. */
    summaryId: Maybe<number>;
    /** By approval of a lead, the chair or the secretariat; by invitation of theirs. */
    entry: Generated<'open' | 'approval' | 'invitation'>;
    /** The channel in which the group talks. */
    channelId: Maybe<string>;
    charterEnds: MaybeDay;
    closedAt: MaybeMoment;
    /** The last day on which somebody may volunteer. */
    offersClose: MaybeDay;
    /** Since then the seats are those the chair confirmed; before, the order of offering decides. */
    confirmedAt: MaybeMoment;
    /** As the summary has it that proposed it, whatever it was renamed to since. */
    statedName: Maybe<string>;
    /** Null where a summary proposed it. */
    createdBy: Maybe<number>;
  };
  /** Who is in a group; of a topic those who have a seat. */
  groupMembers: {
    groupId: number;
    memberId: number;
    /** Of a volunteer when they offered, which decides on the seats. */
    joinedAt: Moment;
    role: Generated<'lead' | 'member' | 'liaison' | 'observer'>;
    /** The body to which a liaison is the link. */
    liaisonTo: Maybe<string>;
  };
  /** Of those who are not in: who waits for a seat, who asks to be let in, who does not want to be asked again. */
  groupAnswers: {
    groupId: number;
    memberId: number;
    answer: 'waits' | 'asks' | 'not this time';
    at: Moment;
  };
  votes: {
    id: Generated<number>;
    committeeId: number;
    /** Counts from 1 in the committee. */
    number: number;
    question: string;
    /** Whose vote it is; null: the whole roster's. Who may vote is in `voteElectors`. */
    groupId: Maybe<number>;
    /** How many votes it wants, or how many in a hundred of those who may. */
    quorum: Maybe<number>;
    quorumIsPercent: Generated<boolean>;
    isSecret: boolean;
    state: Generated<'open' | 'closed' | 'cancelled'>;
    openedAt: Moment;
    openedBy: number;
    closesAt: Moment;
    endedAt: MaybeMoment;
    /** Null: its time was over. */
    endedBy: Maybe<number>;
    why: Maybe<string>;
    /** How many might vote at the end. */
    entitled: Maybe<number>;
  };
  voteOptions: {
    voteId: number;
    position: number;
    text: string;
    /** Null until the vote is closed. */
    voters: Maybe<number>;
  };
  /** Who may vote, written down when the vote was opened. Members who left since, or who are no longer in the group, don't count. */
  voteElectors: {
    voteId: number;
    memberId: number;
  };
  /** Who chose what, while it can be changed; of an open vote, also afterwards. */
  ballots: {
    voteId: number;
    memberId: number;
    position: number;
    at: Moment;
  };
}
