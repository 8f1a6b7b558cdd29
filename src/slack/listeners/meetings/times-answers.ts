import { may } from '../../../domain/access/rights.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { redrawTimePoll } from '../../../operations/delivery/redraw-cards.ts';
import type { PollChanged } from '../../../operations/meetings/open-time-poll.ts';
import { proposeTimes, type WantedTimes } from '../../../operations/meetings/propose-times.ts';
import { showOwnTimes, showTimes } from '../../../operations/meetings/show-times.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { ownTimesAnswer, timesAnswer } from '../../views/meetings/meeting-times.ts';
import { noSlots, seriesProposal, weekProposal } from '../../views/meetings/proposed-times.ts';
import { pollChanged } from '../../views/meetings/time-poll-answers.ts';
import { withUndo } from '../history/undo-button.ts';

/**
 * `/mag times`
 *
 *     Meeting times: 8 meetings since Tue 5 January.
 *     • Sina Fonoti (Auckland time): 6 at night, 1 early, 0 late, which counts 6.5
 */
export async function answerTimes(bot: Bot, { committee, member }: Viewer, page: number): Promise<Message> {
  const now = bot.clock();
  const today = dayIn(committee.timeZone, now);
  if (may(member, 'see meeting times') === 'yes') {
    const times = await showTimes(bot.db, member, now);
    return 'because' in times ? refusalMessage(times) : timesAnswer(times, { memberId: member.id, page, today });
  }
  const own = await showOwnTimes(bot.db, member, now);
  return 'because' in own ? refusalMessage(own) : ownTimesAnswer(own, today);
}

/** `/mag times propose`, with a day or a number of meetings: the times that are fairest now. */
export async function answerProposal(bot: Bot, { committee, member }: Viewer, wanted: WantedTimes): Promise<Message> {
  const now = bot.clock();
  const proposed = await proposeTimes(bot.db, wanted, member, now);
  if (proposed.kind === 'refused') return refusalMessage(proposed);
  const today = dayIn(committee.timeZone, now);
  const shown = { committee, memberId: member.id, today, moments: bot.moments };
  if (proposed.slots.length === 0) return noSlots;
  return proposed.kind === 'week'
    ? weekProposal(proposed.monday, proposed.slots, shown)
    : seriesProposal(proposed.slots, proposed.after, shown);
}

/** What is said of a poll that was opened or withdrawn; its card follows. */
export async function afterPollChange(bot: Bot, viewer: Viewer, changed: PollChanged): Promise<Message> {
  if (changed.kind === 'refused') return refusalMessage(changed);
  const { id } = changed.poll;
  if (changed.kind === 'withdrawn') await redrawTimePoll(bot.db, bot.messenger, id);
  return withUndo(bot, viewer, { kind: 'time poll', id }, pollChanged[changed.kind]);
}
