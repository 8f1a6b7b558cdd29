import { addDays, dayIn, hoursAfter, type Instant, momentIn } from '../time/instant.ts';

/** A question to a group, or to the whole roster. */
export interface Vote {
  readonly id: number;
  readonly committeeId: number;
  /** Counts from 1 in the committee. */
  readonly number: number;
  readonly question: string;
  readonly options: readonly string[];
  /** Null: the whole roster. */
  readonly group: { readonly id: number; readonly name: string } | null;
  readonly quorum: Quorum | null;
  readonly isSecret: boolean;
  readonly state: 'open' | 'closed' | 'cancelled';
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly closesAt: Instant;
  /** Null while it is open. */
  readonly endedAt: Instant | null;
  /** Null: its time was over. */
  readonly endedBy: string | null;
  /** Why it was cancelled. */
  readonly why: string | null;
  /** Who may vote and who of them has; once it is over, as it was then. */
  readonly entitled: number;
  readonly voted: number;
  /** Null until it is closed. */
  readonly result: readonly OptionResult[] | null;
}

/** A vote as one member sees it. */
export interface OwnVote {
  readonly vote: Vote;
  readonly isEntitled: boolean;
  /** What they chose; null where nothing, and of a secret vote once it is closed. */
  readonly choice: string | null;
}

export interface OptionResult {
  readonly option: string;
  readonly voters: number;
  /** Null where the vote was secret. */
  readonly names: readonly string[] | null;
}

/** How many of those who may vote have to; of a percentage the next whole number. */
export type Quorum = { readonly kind: 'number' | 'percent'; readonly of: number };

export interface Ballot {
  readonly memberId: number;
  /** Which option, from 0. */
  readonly position: number;
}

export const fewestOptions = 2;
/** As many buttons as can be told apart, and a card holds. */
export const mostOptions = 10;

/** What comes of the ballots: of each option how many chose it. Only those who may vote at the end count. */
export function tally(
  options: number,
  entitled: readonly number[],
  ballots: readonly Ballot[],
): { readonly voters: readonly number[]; readonly voted: number; readonly entitled: number } {
  const may = new Set(entitled);
  const chosen = new Map(
    ballots.filter(({ memberId }) => may.has(memberId)).map((one) => [one.memberId, one.position]),
  );
  const voters = Array.from({ length: options }, () => 0);
  for (const position of chosen.values()) voters[position] = (voters[position] ?? 0) + 1;
  return { voters, voted: chosen.size, entitled: may.size };
}

export function votesNeeded({ kind, of }: Quorum, entitled: number): number {
  return kind === 'number' ? of : Math.ceil((of * entitled) / 100);
}

export const isQuorumMet = ({ quorum, entitled, voted }: Pick<Vote, 'quorum' | 'entitled' | 'voted'>): boolean =>
  quorum === null || voted >= votesNeeded(quorum, entitled);

/** The options that most chose: one, several where it is a tie, none where nobody voted. */
export function leading(result: readonly OptionResult[]): readonly OptionResult[] {
  const most = Math.max(0, ...result.map(({ voters }) => voters));
  return most === 0 ? [] : result.filter(({ voters }) => voters === most);
}

/** Whether a vote is still taken. */
export const isOpen = ({ state, closesAt }: Pick<Vote, 'state' | 'closesAt'>, now: Instant): boolean =>
  state === 'open' && now < closesAt;

/** "14", "14 members", "50%", "50 %", "50 percent": a quorum as people write it; undefined where it is none. */
export function readQuorum(words: string): Quorum | undefined {
  const [, digits = '', sign = ''] = /^(\d{1,6})\s*(%|percent|members?|votes?)?$/i.exec(words.trim()) ?? [];
  const of = Number(digits);
  const kind = sign === '%' || /^percent$/i.test(sign) ? 'percent' : 'number';
  return of < 1 || (kind === 'percent' && of > 100) ? undefined : { kind, of };
}

/** The last second of a day, where only the day is given. */
export const voteEnd = (zone: string, day: Parameters<typeof addDays>[0]): Instant =>
  new Date(momentIn(zone, addDays(day, 1), '00:00').getTime() - 1000);

/**
 * When who has not voted is reminded, once: at their hour, on the last morning that is at least half a day before the end; of a vote
 * that is shorter, when half its time is over.
 */
export function voteReminderAt(
  { openedAt, closesAt }: Pick<Vote, 'openedAt' | 'closesAt'>,
  { zone, time }: { readonly zone: string; readonly time: string },
): Instant {
  const latest = hoursAfter(closesAt, -12);
  const day = dayIn(zone, latest);
  const mornings = [day, addDays(day, -1)].map((one) => momentIn(zone, one, time));
  const morning = mornings.find((one) => one <= latest && one > hoursAfter(openedAt, 1));
  return morning ?? new Date((openedAt.getTime() + closesAt.getTime()) / 2);
}
