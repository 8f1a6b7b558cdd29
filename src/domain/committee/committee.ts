/** A committee: one channel of one workspace, where its summaries are posted and its announcements made. */
export interface Committee {
  readonly id: number;
  readonly name: string;
  readonly channelId: string;
  /** IANA name; deadlines end at the end of their day here. */
  readonly timeZone: string;
}
