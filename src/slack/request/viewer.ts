import {
  type Asker,
  findSeat,
  findSeatAt,
  type Seat,
  type SeatFound,
  type Subject,
} from '../../operations/access/resolve-viewer.ts';
import { takeSeat } from '../../operations/roster/ensure-member.ts';
import type { Bot } from '../client/bot.ts';
import type { Message } from '../views/blocks/message.ts';
import { notice, refusalNotice } from '../views/blocks/refusal.ts';
import { workspaceIn } from './workspace-in.ts';

export type SeatOrWhyNot =
  | { readonly kind: 'seat'; readonly seat: Seat }
  | { readonly kind: 'no seat'; readonly message: Message };

/** Who somebody is in which committee; a newcomer in its channel is put on the roster. */
export async function seatOf(bot: Bot, asker: Asker, coming: Coming = {}): Promise<SeatOrWhyNot> {
  return seated(bot, asker, await findSeat(bot.db, asker, bot.directory, bot.clock()), coming);
}

type Coming = Parameters<typeof takeSeat>[4];

/** The same by what was clicked on, wherever it was shown. */
export async function seatAt(bot: Bot, asker: Asker, subject: Subject): Promise<SeatOrWhyNot> {
  const found = await findSeatAt(bot.db, asker, subject, bot.directory, bot.clock());
  return found.kind === 'none' ? { kind: 'no seat', message: notice(goneNow) } : seated(bot, asker, found);
}

/** What is said to a click on something that is there no longer, as of a summary whose publishing was undone. */
export const goneNow = 'That is no longer there.';

async function seated(bot: Bot, asker: Asker, found: SeatFound, coming: Coming = {}): Promise<SeatOrWhyNot> {
  switch (found.kind) {
    case 'seat':
      return found;
    case 'newcomer': {
      const person = await bot.directory.person(asker.userId, bot.clock());
      const member = await takeSeat(bot.db, found.committee, person, bot.clock(), coming);
      if ('because' in member) return { kind: 'no seat', message: refusalNotice(member) };
      return { kind: 'seat', seat: { committee: found.committee, member } };
    }
    case 'several': {
      const [first, second] = found.committees;
      return {
        kind: 'no seat',
        message: notice(
          `You’re in several committees, such as ${first.name} and ${second.name}. Type this in the channel of the one you mean.`,
        ),
      };
    }
    case 'outside':
      return {
        kind: 'no seat',
        message: notice(
          'That belongs to a committee whose channel you are not in. Only those in the channel are shown it.',
        ),
      };
    case 'none':
      return {
        kind: 'no seat',
        message: notice(
          `There is no committee here yet. Post a meeting summary in its channel, as a message or a file, or paste one with ${bot.command} summary; who does so first is its secretariat.`,
        ),
      };
  }
}

/** Who asks, from the parts that commands, clicks and submissions share. */
export function askerIn(
  context: { readonly teamId?: string; readonly enterpriseId?: string },
  body: {
    readonly user_id?: string;
    readonly channel_id?: string;
    readonly user?: { readonly id: string };
    readonly channel?: { readonly id: string };
  },
): Asker {
  return {
    workspace: workspaceIn(context),
    channelId: body.channel_id ?? body.channel?.id ?? '',
    userId: body.user_id ?? body.user?.id ?? '',
  };
}
