import type { Member } from '../roster/member.ts';

/** What somebody is to a committee. Several may hold: a lead is one in their own group alone, and a member besides. */
export const standings = ['bot', 'stranger', 'external', 'guest', 'member', 'lead', 'chair', 'secretariat'] as const;
export type Standing = (typeof standings)[number];

/** `own`: with what is their own alone: their action, their seat, the summary they posted; the operation knows which that is. */
export type Allowed = 'yes' | 'own' | 'no';

type Cells = readonly [Allowed, Allowed, Allowed, Allowed, Allowed, Allowed, Allowed];

/** A bot may do nothing, whatever the right. */
const row = (...[stranger, external, guest, member, lead, chair, secretariat]: Cells) =>
  Object.freeze({ bot: 'no', stranger, external, guest, member, lead, chair, secretariat } as const);

/**
 * Who may do what: the only place that says so. docs/rights.md has the same table, and test/rights tries every cell.
 *
 * A stranger is not on the roster, or was; somebody external is of another organisation (Slack Connect) and a guest one of the workspace,
 * as long as the committee gave them no role; a bot is an app. Whom a private channel's committee is shown to at all is
 * decided before, where the seat is found.
 */
export const rights = Object.freeze({
  // Of each: stranger, external, guest, member, lead, chair, secretariat.
  'see the committee': row('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'),
  'bring a summary': row('no', 'no', 'no', 'yes', 'yes', 'yes', 'yes'),
  'review a summary': row('no', 'no', 'own', 'own', 'own', 'own', 'own'),
  'publish a summary': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'add an action': row('no', 'no', 'own', 'own', 'own', 'yes', 'yes'),
  'assign an action': row('no', 'no', 'own', 'own', 'own', 'yes', 'yes'),
  'take an action': row('no', 'no', 'own', 'own', 'own', 'own', 'own'),
  'close an action': row('no', 'own', 'own', 'own', 'own', 'yes', 'yes'),
  'date an action': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'ask for more time': row('no', 'own', 'own', 'own', 'own', 'own', 'own'),
  'answer a request for time': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'put off a reminder': row('no', 'own', 'own', 'own', 'own', 'own', 'own'),
  'note progress': row('no', 'own', 'own', 'own', 'own', 'yes', 'yes'),
  'have an action wait': row('no', 'own', 'own', 'own', 'own', 'yes', 'yes'),
  'accept or decline an action': row('no', 'own', 'own', 'own', 'own', 'own', 'own'),
  'choose reminders': row('no', 'own', 'own', 'own', 'own', 'own', 'own'),
  'join a group': row('no', 'no', 'own', 'own', 'own', 'own', 'own'),
  'leave a group': row('no', 'own', 'own', 'own', 'own', 'own', 'own'),
  'run a group': row('no', 'no', 'no', 'no', 'yes', 'yes', 'yes'),
  'keep the groups': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'ask for a vote': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'cast a vote': row('no', 'no', 'own', 'own', 'own', 'own', 'own'),
  'end a vote': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'set the meeting': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'see meeting times': row('no', 'own', 'own', 'own', 'own', 'yes', 'yes'),
  'propose meeting times': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'answer a time poll': row('no', 'own', 'own', 'own', 'own', 'own', 'own'),
  'handle what was not delivered': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'change the settings': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'export the history': row('no', 'no', 'no', 'no', 'no', 'no', 'yes'),
  'undo a change': row('no', 'own', 'own', 'own', 'own', 'yes', 'yes'),
  'have a calendar': row('no', 'own', 'own', 'own', 'own', 'own', 'own'),
  'renew the committee calendar': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'bring a member back': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'keep the roster': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
  'settle all names at once': row('no', 'no', 'no', 'no', 'no', 'yes', 'yes'),
});

export type Right = keyof typeof rights;

/** What somebody's rights depend on. */
export type RightsContext = Pick<Member, 'role' | 'isGuest' | 'isExternal' | 'isBot' | 'isFormer'>;

/** All that they are; `leads`: the group that it is about. The role that the committee gave outweighs what Slack has them as. */
export function standingsOf(
  { role, isGuest, isExternal, isBot, isFormer }: RightsContext,
  leads = false,
): readonly Standing[] {
  if (isBot) return ['bot'];
  if (isFormer) return ['stranger'];
  const own = role !== 'member' ? role : isExternal ? 'external' : isGuest ? 'guest' : role;
  return leads ? [own, 'lead'] : [own];
}

/** How far they may do that. */
export function may(by: RightsContext, right: Right, leads = false): Allowed {
  const cells = standingsOf(by, leads).map((standing) => rights[right][standing]);
  return cells.find((cell) => cell === 'yes') ?? cells.find((cell) => cell === 'own') ?? 'no';
}
