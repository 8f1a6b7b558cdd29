import type { ActionsBlock } from '@slack/types';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import { isSettledElsewhere, type RosterQuestion } from '../../../domain/roster/roster-question.ts';
import { button } from '../blocks/button.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { escaped, escapedWithin, truncate } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { rosterIds } from './ids.ts';

/** To the chair and the secretariat: who somebody is, whether they have a role, whether they are a member again. */
export function rosterQuestionMessage({
  question,
  committee,
}: Extract<NoticeContent, { readonly kind: 'roster question' }>): Message {
  const about = `${asked(question)} In ${escapedWithin(committee.name, 100)}.`;
  const settled = settledWords(question);
  if (settled) return { text: `${settled} ${about}`, blocks: [section(about), context(settled)] };
  const why = reason(question);
  const [yes, no] = answers(question);
  const who = truncate(question.member.name, 35);
  const buttons: ActionsBlock = {
    type: 'actions',
    block_id: `roster-question-${question.id}`,
    elements: [
      button(yes, rosterIds.confirmPerson, question.id, `${yes}: ${who}`),
      button(no, rosterIds.declinePerson, question.id, `${no}: ${who}`),
    ],
  };
  return { text: `${about} ${why}`, blocks: [section(about), context(why), buttons] };
}

/** To the officer who answered: what happened, and what follows. */
export function rosterQuestionAnswered(question: RosterQuestion): Message {
  return textMessage(question.answer === 'yes' ? afterYes(question) : afterNo(question));
}

/** What is asked of the officers once somebody with a role is back. */
export const roleIsAsked = 'I’ve asked the chair and the secretariat whether they get their role back.';

function afterYes({ asks, role, member }: RosterQuestion): string {
  const name = truncate(member.name, 100);
  if (asks === 'return') {
    const back = `${name} is a member again. They keep what wasn’t handed over, with reminders.`;
    return member.role === 'member' ? back : `${back} ${roleIsAsked}`;
  }
  if (role === 'member') return `That’s ${name}. What stands under the name is now theirs, with reminders.`;
  const place = role === 'chair' ? 'chair' : 'in the secretariat';
  const again = asks === 'role' ? ' again' : '';
  return `${name} is ${place}${again}. They can change the committee’s settings, roster and groups.`;
}

function afterNo({ asks, member }: RosterQuestion): string {
  const name = truncate(member.name, 100);
  switch (asks) {
    case 'identity':
      return `Nothing has changed. If it’s ${name} after all, link them: \`/mag link "${name}" @user\`.`;
    case 'role':
      return `${name} stays a member without the role.`;
    case 'return':
      return `${name} stays off the roster. Bring them back with \`/mag return @user\`.`;
  }
}

const nameOf = ({ member }: RosterQuestion): string => escapedWithin(truncate(member.name, 100), 200);

/** "the chair Victoria Strand", "Ben Ito, who leads a group" */
function entryOf(question: RosterQuestion): string {
  if (question.role === 'chair') return `the chair ${nameOf(question)}`;
  if (question.role === 'secretariat') return `${nameOf(question)} of the secretariat`;
  return question.member.isLead ? `${nameOf(question)}, who leads a group` : nameOf(question);
}

function asked(question: RosterQuestion): string {
  const who = `<@${escaped(question.userId)}>`;
  switch (question.asks) {
    case 'identity':
      return isVouched(question) ? `${who} is ${entryOf(question)}.` : `Is ${who} ${entryOf(question)}?`;
    case 'role':
      return `${who} (${nameOf(question)}) is back, as a member. ${question.role === 'chair' ? 'They were chair before. Are they chair again?' : 'They were in the secretariat before. Are they again?'}`;
    case 'return':
      return `${who} (${nameOf(question)}), who was retired, joined the channel again. Are they a member again?`;
  }
}

const isVouched = ({ answer, answeredBy }: RosterQuestion): boolean => answer === 'yes' && answeredBy === null;

function reason({ asks, role, member }: RosterQuestion): string {
  switch (asks) {
    case 'identity': {
      const until =
        role === 'member' && !member.isLead
          ? 'they can’t vote in the votes that are open'
          : 'they have no more rights than a member';
      return `They have the same name in Slack, but anyone can choose a name. Until you answer, ${until}.`;
    }
    case 'role':
      return 'Until you answer, they stay a member.';
    case 'return':
      return 'Until you answer, they stay off the roster and can change nothing.';
  }
}

function answers({ asks }: RosterQuestion): readonly [string, string] {
  switch (asks) {
    case 'identity':
      return ['Yes, that’s them', 'No'];
    case 'role':
      return ['Yes, again', 'No, a member'];
    case 'return':
      return ['Make them a member', 'Leave it'];
  }
}

function settledWords(question: RosterQuestion): string | undefined {
  const { answer, answeredBy, member } = question;
  if (isVouched(question)) {
    return `Their e-mail address in Slack is the one on the roster. If that’s wrong, unlink them: \`/mag unlink "${escapedWithin(member.name, 100)}"\`.`;
  }
  if (answer === 'overtaken' || (answer === null && isSettledElsewhere(question))) return 'This is settled.';
  return answer === null ? undefined : `${escapedWithin(answeredBy ?? 'Someone', 100)} said ${answer}.`;
}
