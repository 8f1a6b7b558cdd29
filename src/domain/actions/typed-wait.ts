import type { Member } from '../roster/member.ts';
import { mentionedIn, ownerNamed, type Roster } from '../roster/roster.ts';
import { tokenWords } from '../text/token-words.ts';
import { isBlank } from '../text/visible-text.ts';

/** A person's name at the beginning: a mention, a choice from a menu, or a name after an @. */
const person = /^(?<who><@[^>]*>|member\/\d+|@[\p{L}\p{N}_.'’-]*[\p{L}\p{N}])[\s,:–—-]*(?:for\s+)?(?<what>.*)$/su;

/**
 * What an action waits on, from words as they are typed; a group is waited on as a thing is.
 *
 *     @sam · Sam Osei · @sam for the figures · the reply of the host
 */
export function typedWait(
  written: string,
  roster: Roster,
):
  | { readonly kind: 'wait'; readonly on: Member | null; readonly what: string | null }
  | { readonly kind: 'nobody'; readonly name: string } {
  const words = written.trim();
  const { who, what = '' } = person.exec(words)?.groups ?? {};
  const memberNamed = (name: string): Member | null => {
    const owner = ownerNamed(name, roster);
    return owner.kind === 'member' ? (roster.members.find(({ id }) => id === owner.member.id) ?? null) : null;
  };
  const whole = memberNamed(words);
  if (whole) return { kind: 'wait', on: whole, what: null };
  const on = who === undefined ? null : memberNamed(who);
  if (!on) {
    const isCertain = who !== undefined && (mentionedIn(who) !== undefined || who.startsWith('member/'));
    return isCertain ? { kind: 'nobody', name: who } : { kind: 'wait', on: null, what: tokenWords(words) };
  }
  return { kind: 'wait', on, what: isBlank(what) ? null : tokenWords(what) };
}
