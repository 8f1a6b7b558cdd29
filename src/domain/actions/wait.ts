import type { Member } from '../roster/member.ts';
import type { Instant } from '../time/instant.ts';

/** What keeps an open action from going on: somebody, something, or something of somebody. */
export interface Wait {
  readonly on: Pick<Member, 'id' | 'name'> | null;
  /** Null where only the person is named. */
  readonly what: string | null;
  /** Who said so. */
  readonly by: Pick<Member, 'id' | 'name'>;
  readonly since: Instant;
}

/** "Sam Osei: the figures", "Sam Osei", "the figures" */
export const waitInWords = ({ on, what }: Pick<Wait, 'on' | 'what'>): string =>
  [on?.name, what].filter((part) => typeof part === 'string').join(': ');
