import { deliverNotices } from '../operations/deliver-notices.ts';
import type { Membership } from '../operations/join-working-group.ts';
import { redrawGroup } from '../operations/redraw-cards.ts';
import type { Bot } from './bot.ts';

/** What follows a coming or going, for others: the card on show is drawn anew, and who lets people in is asked. */
export async function afterMembership(bot: Bot, membership: Membership): Promise<void> {
  if (membership.kind === 'refused' || membership.kind === 'not this time') return;
  if (membership.kind === 'asked') await deliverNotices(bot.db, bot.messenger, bot.clock());
  else await redrawGroup(bot.db, bot.messenger, membership.group.id);
}
