import type { NoticeContent } from '../../domain/reminders/notice-content.ts';

/** `send` has posted within this time of being called, but for Slack's answer, or it has not posted and will not. */
export const sendPatienceSeconds = 30;

/** What operations ask of a chat. It tells apart "not posted" and "perhaps posted": only the first may be said again. */
export interface Messenger {
  /** Slack's ids of the workspaces it can speak in now. */
  teamIds(): readonly string[];
  /** Posts once; never tries again by itself. The delivery's id goes with the message, where `find` finds it. */
  send(to: Conversation, content: NoticeContent, deliveryId: string): Promise<SendOutcome>;
  /** Looks whether a delivery was posted after all. `since`: no earlier than this by any clock that was asked. */
  find(to: Conversation, deliveryId: string, since: Date): Promise<FindOutcome>;
  /**
   * Brings a posted card up to date: one at a time a card, one a second at most, and what it shows last is what `content` read last.
   *
   * `content` reads the database when it is called, which may be once for several requests; undefined leaves the card as it is.
   * Resolves when the card shows what held at the call or later.
   */
  redraw(card: Card, content: () => Promise<NoticeContent | undefined>): Promise<void>;
}

/** A channel of a workspace, or by a person's id the direct conversation with that person. */
export interface Conversation {
  readonly teamId: string;
  readonly id: string;
}

export interface Card {
  readonly teamId: string;
  readonly channelId: string;
  readonly ts: string;
}

export type SendOutcome =
  | { readonly kind: 'sent'; readonly channelId: string; readonly ts: string }
  /** Not posted, and it will not be: the channel is archived, the account is deactivated. `why` is a sentence. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Not posted; may be tried again after so many seconds. */
  | { readonly kind: 'later'; readonly seconds: number; readonly why: string }
  /** No answer: perhaps posted. */
  | { readonly kind: 'unknown'; readonly why: string };

export type FindOutcome =
  | { readonly kind: 'found'; readonly channelId: string; readonly ts: string }
  | { readonly kind: 'not found' }
  /** The history cannot be read now; ask again after so many seconds. */
  | { readonly kind: 'cannot look'; readonly why: string; readonly seconds: number };
