import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import type { Membership } from '../../../operations/groups/join-working-group.ts';
import type { Bot } from '../../client/bot.ts';

/** What follows a coming or going: the card on show is drawn anew. Who only asks to come in, or declines, stands on no card. */
export async function afterMembership(bot: Bot, membership: Membership): Promise<void> {
  if (membership.kind === 'refused' || membership.kind === 'not this time' || membership.kind === 'asked') return;
  await redrawGroup(bot.db, bot.messenger, membership.group.id);
}
