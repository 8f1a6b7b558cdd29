import { dayIn } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { showDeadlines, showMeeting } from '../../../operations/committee/show-committee.ts';
import { withdrawTimePoll } from '../../../operations/meetings/open-time-poll.ts';
import { cancelMeeting, type MeetingSet, setMeeting } from '../../../operations/meetings/set-meeting.ts';
import type { Bot } from '../../client/bot.ts';
import { type Message, textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { deadlinesAnswer, meetingAnswer, meetingCancelled } from '../../views/meetings/meeting-answers.ts';
import { withUndo } from '../history/undo-button.ts';
import { withRecentHistory } from '../history/with-recent-history.ts';
import type { MeetingRequest } from './meeting-request.ts';
import { afterPollChange, answerProposal, answerTimes } from './times-answers.ts';

/** Does what is asked of the next meeting and the dates ahead, and gives the answer. */
export async function answerMeetings(bot: Bot, viewer: Viewer, request: MeetingRequest): Promise<Message> {
  const now = bot.clock();
  const { committee, member } = viewer;
  const today = dayIn(committee.timeZone, now);
  switch (request.kind) {
    case 'meeting': {
      const meeting = await showMeeting(bot.db, viewer, now);
      const answer = meetingAnswer(meeting, { committee, today, moments: bot.moments });
      return meeting ? withRecentHistory(bot, viewer, { subject: 'meeting', id: meeting.id }, answer) : answer;
    }
    case 'set meeting':
      return afterMeeting(bot, viewer, await setMeeting(bot.db, request.words, member, now));
    case 'cancel meeting':
      return afterMeeting(bot, viewer, await cancelMeeting(bot.db, member, now));
    case 'deadlines':
      return deadlinesAnswer(await showDeadlines(bot.db, viewer, now), committee, today);
    case 'times':
      return answerTimes(bot, viewer, 0);
    case 'cancel times':
      return afterPollChange(bot, viewer, await withdrawTimePoll(bot.db, member, now));
    case 'propose times':
      return answerProposal(bot, viewer, request.wanted);
  }
}

/** What is said of a meeting that was set or called off. */
async function afterMeeting(bot: Bot, viewer: Viewer, set: MeetingSet): Promise<Message> {
  if (set.kind === 'refused') return refusalMessage(set);
  const { committee } = viewer;
  const said = (message: Message) => withUndo(bot, viewer, { kind: 'meeting', id: set.meeting.id }, message);
  if (set.kind === 'called off') return said(textMessage(meetingCancelled));
  const today = dayIn(committee.timeZone, bot.clock());
  const meeting = meetingAnswer(set.meeting, { committee, today, moments: bot.moments });
  return set.kind === 'unchanged' ? meeting : said(meeting);
}
