import type { Officer, Refusal } from '../../../domain/access/refusal.ts';
import { leadsOf } from '../../../domain/groups/working-group.ts';
import { writtenMoment } from '../../../domain/time/written-time.ts';
import { type Message, textMessage } from './message.ts';

/** What the bot will not do, why, and what can be done instead. */
export const refusalMessage = (refusal: Refusal): Message => textMessage(refusalSentence(refusal));

const notOnTheRoster =
  'That person is not on the roster, or has left. Whoever types in the channel, or joins it, is put on it.';

/** The refusal in words, unescaped: for a window's own error line. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.because) {
    case 'no such action':
      return `There is no action ${refusal.number > 0 ? `#${refusal.number}` : 'of that number'} in this committee. \`/mag actions all\` lists them.`;
    case 'no such group':
      return `I know no group “${refusal.name}” here. ${refusal.groups.length > 0 ? `There are: ${refusal.groups.join('; ')}.` : 'There are no groups yet.'}`;
    case 'no such owner':
      // A choice from a menu names a person, and is unreadable in a sentence.
      if (refusal.name.startsWith('member/')) return notOnTheRoster;
      return `I know nobody and no group called “${refusal.name}” here. Mention the person with @, or write a group's name as \`/mag groups\` has it.`;
    case 'no such person':
      return `I know nobody called “${refusal.name}” on the roster. \`/mag roster\` has the names.`;
    case 'already answered':
      return `It is answered already: ${refusal.name} ${refusal.answer}. \`/mag link "NAME" @user\` changes it.`;
    case 'no such list':
      return 'That list was applied or discarded already. Post it again to have it compared again.';
    case 'nothing to hand over':
      return 'That is settled already, or there is nobody to give it to: choose a member.';
    case 'not a member':
      return notOnTheRoster;
    case 'name not settled':
      return `I don’t know yet whether that person is ${refusal.names.join(' or ')} on the roster. The chair and the secretariat can say so: \`/mag roster ambiguous\` has the question.`;
    case 'a member already':
      return `${refusal.name} is a member already.`;
    case 'no such day':
      return `I did not understand “${refusal.words}” as a date. Write it as 27 January, 2027-01-27, tomorrow or next Friday; none takes the date away.`;
    case 'no such moment':
      return `I did not understand “${refusal.words}” as a time to come. Write it as 13 Feb 11:00 UTC, or 2027-02-13 9:30 Europe/Zurich.`;
    case 'no meeting':
      return 'No next meeting is known, so there is none to call off.';
    case 'no such vote':
      return `There is no vote ${refusal.number > 0 ? refusal.number : 'of that number'} here. \`/mag votes\` lists the open ones.`;
    case 'vote over':
      return `Vote ${refusal.number} is ${refusal.state === 'cancelled' ? 'cancelled' : 'closed'}; it takes no more votes.`;
    case 'no vote of theirs':
      return `You have no vote in vote ${refusal.number}: it is for those who were ${refusal.group === null ? 'on the roster' : `in ${refusal.group}`} when it opened.`;
    case 'no question':
      return 'A vote needs a question, of 500 characters at most.';
    case 'no choice':
      return 'A vote needs two options or more, each on a line of its own.';
    case 'too many options':
      return 'A vote holds ten options at most, of 75 characters each.';
    case 'options alike':
      return 'Two of the options are the same.';
    case 'nobody to vote':
      return 'Nobody is in that group yet.';
    case 'no quorum':
      return 'A quorum is a number of those who may vote, or a percentage: 14, or 50%.';
    case 'no reason':
      return 'Say why, in a few words: `/mag vote 3 cancel The date is moved`.';
    case 'no such choice':
      return 'That isn’t one of the choices. Open the window again and choose one of them.';
    case 'no text':
      return 'An action needs words that say what is to be done: `/mag add Write to the host country by 3 May`.';
    case 'bot not in channel':
      return 'I’m not in this channel. Type `/invite @` and my name here, and try again.';
    case 'no channel':
      return 'A summary belongs to a channel. Bring it to the committee’s, where everyone concerned is.';
    case 'not in the group':
      return `You are not in ${refusal.name}.`;
    case 'already in':
      return `You are in ${refusal.group.name} already.`;
    case 'not open':
      return `${refusal.group.name} follows the roster; nobody joins or leaves it by a click. The secretariat keeps the roster.`;
    case 'already waiting':
      return `You are on the waiting list of ${refusal.group.name} already.`;
    case 'already asked':
      return `You have asked to join ${refusal.group.name} already; you are told as soon as somebody answers.`;
    case 'group closed':
      return `${refusal.group.name} is closed and takes nobody in.`;
    case 'offers closed':
      return `The offers for ${refusal.group.name} are closed. The chair may still open them again.`;
    case 'by invitation': {
      const leads = leadsOf(refusal.group).map((lead) => lead.name);
      return `One comes into ${refusal.group.name} by invitation. Ask ${leads.length > 0 ? leads.join(', ') : 'the chair or the secretariat'}.`;
    }
    case 'no name':
      return 'A group needs a name: `/mag group create Working Group on Translation`.';
    case 'name taken':
      return `There is a group called ${refusal.name} already.`;
    case 'not there':
      return `${refusal.who} is not in ${refusal.name}.`;
    case 'too many for the seats':
      return `There ${refusal.seats === 1 ? 'is 1 seat' : `are ${refusal.seats} seats`}, and ${refusal.chosen} would have one. Choose fewer, or raise the seats first.`;
    case 'asks no more':
      return `That was answered already, or taken back. \`/mag group ${refusal.name}\` shows who is in.`;
    case 'no such summary':
      return 'That summary is not yours to review: who posted it does. Or it is no longer there.';
    case 'already published':
      return 'That summary is published already; it was not published again.';
    case 'already discarded':
      return 'That summary was discarded. Post it again to have it read again.';
    case 'already taken':
      return `${refusal.by} has taken that action already.`;
    case 'nothing to take':
      return 'That action is not for any one of a group to take: it is done or withdrawn, or has an owner of its own.';
    case 'action over':
      return `Action #${refusal.number} is ${refusal.state}. \`/mag reopen ${refusal.number}\` opens it again.`;
    case 'nobody to link':
      return `${refusal.name} is an app or a closed account. Choose a person of this workspace.`;
    case 'already decided':
      return `${refusal.by} has answered that already.`;
    case 'taken back':
      return `${refusal.by} took that request back.`;
    case 'not yours':
      return refusal.who.length > 0
        ? `Action #${refusal.number} is not yours. Its owners can do that, and the secretariat and the chair: ${namesOf(refusal.who)}.`
        : `Action #${refusal.number} is not yours. Only whose it is can do that.`;
    case 'nothing to give back':
      return `Nobody has taken action #${refusal.number} for a group, so there is nothing to give back.`;
    case 'for members': {
      const who = namesOf(refusal.who);
      if (refusal.canJoin) {
        return `That’s for the committee’s members. Join its channel to become one${who ? `, or ask ${who}` : ''}.`;
      }
      return `That is for the committee’s members${who ? `. To become one, ask ${who}` : ''}.`;
    }
    case 'unknown person':
      return 'Slack doesn’t tell me who that is, so I can’t put them on the roster. Ask somebody of this workspace to do it.';
    case 'not their channel':
      return 'You can link only a channel that you and I are both in. Join it, invite me there, and try again.';
    case 'not in the channel':
      return 'You’re not in that channel, as far as I can see. Join it, invite me there, and post the summary again.';
    case 'nothing to undo':
      return 'There is no change of yours to undo.';
    case 'undone already':
      return `${refusal.by} has undone that already. To have it again, do it again.`;
    case 'too late to undo':
      return `A change can be undone for a day, and the latest is older (${writtenMoment(refusal.at, 'UTC')}): ${refusal.about}: ${refusal.what}.`;
    case 'changed since':
      return refusal.by === null
        ? `That can no longer be undone: ${refusal.about} is not as it was left.`
        : `That can no longer be undone: ${refusal.about} was changed since by ${refusal.by}: ${refusal.what}.`;
    case 'for the secretariat': {
      const who = namesOf(refusal.who);
      return `That is for the secretariat${refusal.chairToo ? ' and the chair' : ''}${who ? `: ${who}` : ''}. Ask one of them.`;
    }
  }
}

const namesOf = (who: readonly Officer[]): string => who.map(({ name }) => name).join(', ');
