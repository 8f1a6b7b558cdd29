import type { Connection } from '../../../../db/connection/connection.ts';
import type { ClaimedNotice } from '../../../../db/reminders/deliveries.ts';
import type { DropReason } from '../../../domain/reminders/drop-reason.ts';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { ReadForReminders } from '../read-for-reminders.ts';

/** Those of one delivery: of one bundle, and so of one kind or all among a member's reminders. */
export type Notices = readonly [ClaimedNotice, ...ClaimedNotice[]];

export interface Dropped {
  readonly id: number;
  readonly why: DropReason;
}

/** What notices are composed from: the database as it is now, and for reminders as it was when they were claimed. */
export interface ComposeInput {
  readonly db: Connection;
  readonly notices: Notices;
  readonly read: ReadForReminders;
  readonly now: Instant;
}

export type Composition =
  /** What they say; undefined where all of them are among those dropped. */
  | { readonly content: NoticeContent | undefined; readonly dropped?: readonly Dropped[] }
  /** They say nothing, all for one reason. */
  | { readonly why: DropReason };

export type Redraw = (db: Connection, messenger: Messenger, subjectId: number) => Promise<void>;

/** All that delivery does for one kind of notice. */
export interface NoticeKindModule {
  readonly compose: (input: ComposeInput) => Promise<Composition>;
  /** Its message is a card: how that is brought up to date. */
  readonly redraw?: Redraw;
  /** It tells that something is over: how the card of that, which takes no more clicks, is brought up to date. */
  readonly redrawClosed?: Redraw;
}
