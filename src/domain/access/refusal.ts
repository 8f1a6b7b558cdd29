import type { JoinRefusal } from '../groups/working-group.ts';
import type { CalendarDay, Instant } from '../time/instant.ts';

/** Something the bot will not do, with what the person needs to know in order to act; each has its sentence in one view. */
export type Refusal =
  | JoinRefusal
  | { readonly kind: 'refused'; readonly because: 'no such action'; readonly number: number }
  | {
      readonly kind: 'refused';
      readonly because: 'no such group';
      readonly name: string;
      readonly groups: readonly string[];
    }
  | { readonly kind: 'refused'; readonly because: 'no such owner' | 'no such meeting'; readonly name: string }
  | { readonly kind: 'refused'; readonly because: 'no such person'; readonly name: string }
  | { readonly kind: 'refused'; readonly because: 'already answered'; readonly name: string; readonly answer: string }
  | { readonly kind: 'refused'; readonly because: 'nothing to hand over' }
  | { readonly kind: 'refused'; readonly because: 'no such list' }
  | { readonly kind: 'refused'; readonly because: 'not a member' }
  /** `names`: those on the roster, or in a summary, of which it is asked whether they are this person's. */
  | { readonly kind: 'refused'; readonly because: 'name not settled'; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly because: 'a member already'; readonly name: string }
  | { readonly kind: 'refused'; readonly because: 'no such day'; readonly words: string }
  | { readonly kind: 'refused'; readonly because: 'no such moment'; readonly words: string }
  /** What was typed is over. */
  | { readonly kind: 'refused'; readonly because: 'past day'; readonly words: string; readonly day: CalendarDay }
  /** Words with several meanings; each choice, typed instead of them, has one. */
  | {
      readonly kind: 'refused';
      readonly because: 'ambiguous';
      readonly words: string;
      readonly choices: readonly string[];
    }
  /** Of what was typed a part was not understood, or not wanted. */
  | { readonly kind: 'refused'; readonly because: 'unused words'; readonly words: string; readonly unused: string }
  | { readonly kind: 'refused'; readonly because: 'no meeting' | 'poll open' | 'no poll' | 'slot past' }
  | { readonly kind: 'refused'; readonly because: 'poll over'; readonly state: 'open' | 'set' | 'withdrawn' }
  /** While the poll was open. `slot`: the one that was wanted. */
  | { readonly kind: 'refused'; readonly because: 'meeting moved'; readonly slot: Instant }
  | { readonly kind: 'refused'; readonly because: 'no such vote'; readonly number: number }
  | {
      readonly kind: 'refused';
      readonly because: 'vote over';
      readonly number: number;
      readonly state: 'open' | 'closed' | 'cancelled';
    }
  | {
      readonly kind: 'refused';
      readonly because: 'no vote of theirs';
      readonly number: number;
      /** Who may vote; null: those on the roster. */
      readonly group: string | null;
    }
  | {
      readonly kind: 'refused';
      readonly because:
        | 'no question'
        | 'no choice'
        | 'too many options'
        | 'options alike'
        | 'nobody to vote'
        | 'no quorum'
        | 'no reason';
    }
  | { readonly kind: 'refused'; readonly because: 'no text' | 'no such choice' }
  | { readonly kind: 'refused'; readonly because: 'bot not in channel' | 'no channel' }
  | { readonly kind: 'refused'; readonly because: 'not in the group'; readonly name: string }
  | { readonly kind: 'refused'; readonly because: 'asks no more'; readonly name: string }
  | { readonly kind: 'refused'; readonly because: 'no name' }
  | { readonly kind: 'refused'; readonly because: 'name taken'; readonly name: string }
  | { readonly kind: 'refused'; readonly because: 'not there'; readonly name: string; readonly who: string }
  | {
      readonly kind: 'refused';
      readonly because: 'too many for the seats';
      readonly seats: number;
      readonly chosen: number;
    }
  | { readonly kind: 'refused'; readonly because: 'no such summary' }
  | { readonly kind: 'refused'; readonly because: 'already published' }
  | { readonly kind: 'refused'; readonly because: 'already discarded' }
  | { readonly kind: 'refused'; readonly because: 'already taken'; readonly by: string }
  | { readonly kind: 'refused'; readonly because: 'nothing to take' }
  | {
      readonly kind: 'refused';
      readonly because: 'action over';
      readonly number: number;
      readonly state: 'done' | 'withdrawn';
    }
  | { readonly kind: 'refused'; readonly because: 'nobody to link'; readonly name: string }
  | { readonly kind: 'refused'; readonly because: 'already decided' | 'taken back'; readonly by: string }
  /** `who`: those who may although it is not theirs; of what is each one's own alone nobody. */
  | {
      readonly kind: 'refused';
      readonly because: 'not yours';
      readonly number: number;
      readonly who: readonly Officer[];
    }
  | {
      readonly kind: 'refused';
      readonly because: 'nothing to give back' | 'no note' | 'not waiting' | 'waits on its owner';
      readonly number: number;
    }
  | { readonly kind: 'refused'; readonly because: 'nothing to undo' }
  | { readonly kind: 'refused'; readonly because: 'undone already'; readonly by: string }
  | {
      readonly kind: 'refused';
      readonly because: 'too late to undo';
      readonly about: string;
      readonly what: string;
      readonly at: Instant;
    }
  /** `by`: null where no person did. */
  | {
      readonly kind: 'refused';
      readonly because: 'changed since';
      readonly about: string;
      readonly by: string | null;
      readonly what: string;
    }
  /** `canJoin`: joining the committee's channel makes one a member. */
  | {
      readonly kind: 'refused';
      readonly because: 'for members';
      readonly canJoin: boolean;
      readonly who: readonly Officer[];
    }
  /** An app, or somebody of whom Slack tells the bot nothing. */
  | { readonly kind: 'refused'; readonly because: 'unknown person' }
  /** A channel that they would link to a group, and are not in. */
  | { readonly kind: 'refused'; readonly because: 'not their channel' }
  /** Whose committee it is to be is not in its channel. */
  | { readonly kind: 'refused'; readonly because: 'not in the channel' }
  | {
      readonly kind: 'refused';
      readonly because: 'for the secretariat';
      readonly chairToo: boolean;
      readonly who: readonly Officer[];
    };

/** Somebody of the secretariat, the chair or the lead of the group in question: who can do what others may not. */
export interface Officer {
  readonly name: string;
  readonly userId: string | null;
}
