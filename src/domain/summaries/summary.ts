import type { CalendarDay } from '../time/instant.ts';

/**
 * What one document was read to say. Plain JSON, the same from `rapporteur read --json`, in a draft under review and in the
 * database. `line` counts from 1; lines end at `\n` alone. A list is empty, and a value null, where the document says nothing.
 */
export interface Summary {
  readonly title: string | null;
  /** `2024-01-16T13:00:00Z`, or `2024-01-16` where no time is given. */
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly sections: readonly Section[];
  readonly actions: readonly ActionLine[];
  readonly nextMeeting: NextMeeting | null;
  readonly dates: readonly DateLine[];
  readonly groups: readonly GroupLine[];
  readonly decisions: readonly Decision[];
  readonly participants: readonly Participant[];
  readonly agenda: readonly string[];
  readonly doubts: readonly Doubt[];
}

export interface Section {
  readonly line: number;
  readonly number: number | null;
  readonly title: string;
}

/** Each member of the named group, any one of it, or the named people themselves. */
export type Share = 'each' | 'any' | 'member';

export interface ActionLine {
  /** Where the action begins; `places` has every line that states it, this one first. */
  readonly line: number;
  readonly places: readonly number[];
  readonly section: string | null;
  readonly text: string;
  /** The source line or lines word for word, markup included. */
  readonly quote: string;
  /** The doers as written, without article. Empty where nobody is named. */
  readonly owners: readonly { readonly name: string }[];
  /** Who probably does it, though the document does not say so; always with a doubt. */
  readonly ownersImplied: readonly string[];
  readonly share: Share | null;
  /** The words that decided `share`. */
  readonly shareText: string | null;
  readonly due: CalendarDay | null;
  /** True where `due` is the reader's own guess; always with a doubt. */
  readonly dueImplied: boolean;
  /** The words about time, as written: "by 27 January", "soon". */
  readonly dueText: string | null;
  /** The deadline follows this meeting when it is moved. */
  readonly tiedTo: 'next meeting' | null;
  readonly notBefore: CalendarDay | null;
  /** Recorded as already done. */
  readonly done: boolean;
}

export interface NextMeeting {
  readonly line: number;
  readonly title: string | null;
  /** Moment or day, as `Summary.startsAt`; `2024-01-16T13:00`, a floating time, is in the committee's time zone. */
  readonly startsAt: string;
  /** By its end or its length; absent where the document says neither. */
  readonly durationMinutes?: number;
}

export interface DateLine {
  readonly line: number;
  readonly kind: 'deadline' | 'event' | 'start' | 'decision';
  readonly what: string;
  readonly day?: CalendarDay;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  /** False for "end of June", "the week after": the days are then a guess, or left out. */
  readonly certain: boolean;
  readonly text: string;
}

export interface GroupLine {
  readonly line: number;
  readonly kind: 'working group' | 'topic' | 'sub-group';
  readonly name: string;
  /** As the document has it, where the review gave it another name. */
  readonly statedName?: string;
  /** "WG-Strategy" */
  readonly short: string | null;
  /** What the topics belong to: "Internet We Want (IWW)". */
  readonly of: string | null;
  readonly seats: number | 'unlimited';
}

export interface Decision {
  readonly line: number;
  readonly text: string;
}

export interface Participant {
  readonly line: number;
  readonly name: string;
  readonly category: string | null;
}

/** Something the reader is not sure of. The review asks it, `choices` being the answers; the first is what stands if nobody answers. */
export interface Doubt {
  readonly line: number;
  readonly about: 'action' | 'owners' | 'due' | 'meeting' | 'next meeting' | 'date' | 'group' | 'document';
  /** The question with its reason, as the secretary reads it. */
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The position in `Summary.actions` of the action it is about; absent where it is about none of them, and in drafts of earlier releases. */
  readonly action?: number;
}

export interface Choice {
  readonly label: string;
  readonly correction: Correction;
}

/** A change to what was read; those about an action concern the doubt's own. */
export type Correction =
  | { readonly kind: 'leave as it is' }
  | { readonly kind: 'owners'; readonly owners: readonly string[]; readonly share: Share | null }
  | { readonly kind: 'due'; readonly due: CalendarDay | null }
  | { readonly kind: 'leave out' }
  | { readonly kind: 'add'; readonly action: ActionLine }
  | { readonly kind: 'meeting'; readonly startsAt: string }
  | { readonly kind: 'next meeting'; readonly nextMeeting: NextMeeting | null };
