import { describe, expect, test } from '@jest/globals';
import { refusalSentence } from '../../../../src/slack/views/blocks/refusal.ts';
import type { RefusalsByReason } from '../../../../src/slack/views/blocks/refusal-sentences.ts';
import { groupOf } from '../../../support/committee/groups.ts';
import { memberOf } from '../../../support/committee/people.ts';

const officers = [
  { name: 'Ana', userId: 'U0ANA' },
  { name: 'Ben', userId: null },
];
const translation = groupOf({ name: 'Translation' });
const ledByKim = groupOf({
  name: 'Translation',
  members: [{ ...memberOf({ id: 3, name: 'Kim' }), groupRole: 'lead', liaisonTo: null }],
});

/** Every refusal as a person reads it; a reason without a row does not compile. */
const refusals: {
  readonly [Because in keyof RefusalsByReason]: readonly (readonly [Omit<RefusalsByReason[Because], 'kind'>, string])[];
} = {
  'for members': [
    [
      { because: 'for members', canJoin: true, who: officers },
      'That’s for committee members. Join the committee’s channel to become one, or ask Ana or Ben.',
    ],
    [
      { because: 'for members', canJoin: true, who: [] },
      'That’s for committee members. Join the committee’s channel to become one.',
    ],
    [
      { because: 'for members', canJoin: false, who: officers },
      'That’s for committee members. To become one, ask Ana or Ben.',
    ],
    [{ because: 'for members', canJoin: false, who: [] }, 'That’s for committee members.'],
  ],
  'for the secretariat': [
    [
      { because: 'for the secretariat', chairToo: true, who: officers },
      'Only the secretariat and the chair can do that. Ask Ana or Ben.',
    ],
    [{ because: 'for the secretariat', chairToo: false, who: [] }, 'Only the secretariat can do that.'],
  ],
  'unknown person': [
    [
      { because: 'unknown person' },
      'Slack doesn’t tell me whose account that is, so I can’t add it to the roster. Ask someone in this workspace to do it.',
    ],
  ],
  'no such choice': [
    [{ because: 'no such choice' }, 'That isn’t one of the choices. Open the form again and choose one of them.'],
  ],
  'no such action': [
    [{ because: 'no such action', number: 12 }, 'There’s no action #12 here. See them all with `/mag actions all`.'],
    [
      { because: 'no such action', number: 0 },
      'There’s no action with that number here. See them all with `/mag actions all`.',
    ],
  ],
  'no such owner': [
    [
      { because: 'no such owner', name: 'Zoe' },
      'I don’t know anyone or any group called “Zoe”. Mention the person with @, or copy a name from `/mag groups`.',
    ],
    [
      { because: 'no such owner', name: 'member/7' },
      'That person isn’t on the roster. I add anyone who joins the committee’s channel or types there.',
    ],
  ],
  'no text': [[{ because: 'no text' }, 'Add what’s to be done: `/mag add Write to the host country by 3 May`.']],
  'no such day': [
    [
      { because: 'no such day', words: '31 Foo' },
      'I couldn’t use “31 Foo” as a date. Try `27 January`, `2027-01-27` or `in 2 weeks`. `none` removes the date.',
    ],
  ],
  'already taken': [[{ because: 'already taken', by: 'Kim' }, 'Kim has already taken this action.']],
  'nothing to take': [
    [{ because: 'nothing to take' }, 'You can’t take this action. It’s closed, or it already has its own owner.'],
  ],
  'nothing to give back': [
    [
      { because: 'nothing to give back', number: 12 },
      'No one has taken action #12 for a group, so you can’t give it back.',
    ],
  ],
  'no note': [[{ because: 'no note', number: 12 }, 'Add what’s new: `/mag note 12 The draft is with the printer`.']],
  'no such meeting': [
    [
      { because: 'no such meeting', name: 'MAG IX' },
      'I have no summary of a meeting called “MAG IX”, or held on that day. Type words of its title or its day: `/mag actions from 16 January`.',
    ],
  ],
  'not waiting': [[{ because: 'not waiting', number: 12 }, 'Action #12 isn’t waiting on anyone or anything.']],
  'waits on its owner': [
    [
      { because: 'waits on its owner', number: 12 },
      'Action #12 is that member’s own. Say what they need: `/mag wait 12 on the figures`.',
    ],
  ],
  'action over': [
    [{ because: 'action over', number: 12, state: 'done' }, 'Action #12 is done. Reopen it with `/mag reopen 12`.'],
  ],
  'not yours': [
    [
      { because: 'not yours', number: 12, who: officers },
      'Action #12 isn’t yours. Its owner can do that, or ask Ana or Ben.',
    ],
    [{ because: 'not yours', number: 12, who: [] }, 'Action #12 isn’t yours. Only its owner can do that.'],
  ],
  'already decided': [[{ because: 'already decided', by: 'Kim' }, 'Kim has already answered that.']],
  'taken back': [[{ because: 'taken back', by: 'Kim' }, 'Kim has taken that request back.']],
  'no such group': [
    [
      { because: 'no such group', name: 'Ships', groups: ['Lights', 'Locks, and Weirs'] },
      'I don’t know a group called “Ships”. The groups are: Lights; Locks, and Weirs.',
    ],
    [
      { because: 'no such group', name: 'Ships', groups: [] },
      'I don’t know a group called “Ships”. There are no groups yet.',
    ],
  ],
  'not in the group': [[{ because: 'not in the group', name: 'Translation' }, 'You’re not in Translation.']],
  'already in': [[{ because: 'already in', group: translation }, 'You’re already in Translation.']],
  'not open': [
    [
      { because: 'not open', group: translation },
      'Translation follows the roster. Ask the secretariat to add or remove someone.',
    ],
  ],
  'already waiting': [
    [{ because: 'already waiting', group: translation }, 'You’re already on the waiting list for Translation.'],
  ],
  'already asked': [
    [
      { because: 'already asked', group: translation },
      'You’ve already asked to join Translation. I’ll tell you when someone answers.',
    ],
  ],
  'group closed': [[{ because: 'group closed', group: translation }, 'Translation is closed to new members.']],
  'offers closed': [
    [
      { because: 'offers closed', group: translation },
      'Translation no longer takes volunteers. Ask the chair to open it again.',
    ],
  ],
  'by invitation': [
    [{ because: 'by invitation', group: ledByKim }, 'Translation is invite-only. Ask Kim to add you.'],
    [
      { because: 'by invitation', group: translation },
      'Translation is invite-only. Ask the chair or the secretariat to add you.',
    ],
  ],
  'no name': [[{ because: 'no name' }, 'Add a name for the group: `/mag group create Working Group on Translation`.']],
  'name taken': [
    [
      { because: 'name taken', name: 'Translation' },
      'There’s already a group called Translation. Choose another name.',
    ],
  ],
  'not there': [[{ because: 'not there', name: 'Translation', who: 'Kim' }, 'Kim isn’t in Translation.']],
  'too many for the seats': [
    [
      { because: 'too many for the seats', seats: 3, chosen: 4 },
      'You chose 4 for 3 seats. Choose fewer, or add seats first.',
    ],
    [
      { because: 'too many for the seats', seats: 1, chosen: 2 },
      'You chose 2 for 1 seat. Choose fewer, or add seats first.',
    ],
  ],
  'asks no more': [
    [
      { because: 'asks no more', name: 'Translation' },
      'This request was already answered or taken back. See who’s in with `/mag group Translation`.',
    ],
  ],
  'not their channel': [
    [
      { because: 'not their channel' },
      'You can only link a channel that you and I are both in. Join it, invite me there, and try again.',
    ],
  ],
  'no such moment': [
    [
      { because: 'no such moment', words: 'soon' },
      'I couldn’t read “soon” as a future time. Try `13 Feb 11:00 UTC`, `13 Feb 3pm Kathmandu` or `2027-02-13 9:30 UTC+5:45`.',
    ],
  ],
  'past day': [
    [
      { because: 'past day', words: 'last Friday', day: '2026-11-20' },
      '“last Friday” is Fri 20 November 2026, which is over. Type a later date, such as `27 January` or `in 2 weeks`.',
    ],
  ],
  ambiguous: [
    [
      { because: 'ambiguous', words: '4/12', choices: ['Fri 4 December 2026', 'Mon 12 April 2027'] },
      '“4/12” can mean 2 things. Type `Fri 4 December 2026` or `Mon 12 April 2027` instead.',
    ],
    [
      { because: 'ambiguous', words: 'IST', choices: ['Kolkata', 'Jerusalem', 'Dublin'] },
      '“IST” can mean 3 things. Type `Kolkata`, `Jerusalem` or `Dublin` instead.',
    ],
  ],
  'unused words': [
    [
      { because: 'unused words', words: '3 May 15:00', unused: '15:00' },
      'I couldn’t use “15:00” in “3 May 15:00”. Nothing has changed. Leave it out, or write it another way.',
    ],
    [{ because: 'unused words', words: '15:00', unused: '15:00' }, 'I couldn’t use “15:00”. Nothing has changed.'],
  ],
  'poll open': [
    [
      { because: 'poll open' },
      'I’m already asking the members when to meet. Set the meeting from that card, or withdraw it with `/mag times cancel`.',
    ],
  ],
  'no poll': [[{ because: 'no poll' }, 'I’m not asking the members when to meet. Start with `/mag times propose`.']],
  'poll over': [
    [
      { because: 'poll over', state: 'withdrawn' },
      'That question was withdrawn. Start another with `/mag times propose`.',
    ],
    [{ because: 'poll over', state: 'set' }, 'The meeting is already set from that card. See it with `/mag meeting`.'],
  ],
  'slot past': [[{ because: 'slot past' }, 'That time is past. For others, type `/mag times propose`.']],
  'meeting moved': [
    [
      { because: 'meeting moved', slot: new Date('2027-02-13T11:00Z') },
      'Someone changed the next meeting after I asked the members. To use this time all the same, type `/mag meeting set 2027-02-13 11:00 UTC`.',
    ],
  ],
  'no meeting': [[{ because: 'no meeting' }, 'There’s no next meeting to cancel.']],
  'no such person': [
    [
      { because: 'no such person', name: 'Zoe' },
      'The roster has no one called “Zoe”. See its names with `/mag roster`.',
    ],
    [{ because: 'no such person', name: '' }, 'This question no longer exists.'],
  ],
  'not a member': [
    [
      { because: 'not a member' },
      'That person isn’t on the roster. I add anyone who joins the committee’s channel or types there.',
    ],
  ],
  'a member already': [[{ because: 'a member already', name: 'Kim' }, 'Kim is already a member.']],
  'name not settled': [
    [
      { because: 'name not settled', names: ['Kim', 'Kim Lee'] },
      'I don’t know yet if that person is Kim or Kim Lee on the roster. The chair or the secretariat can tell me: `/mag roster ambiguous`.',
    ],
  ],
  'already answered': [
    [
      { because: 'already answered', name: 'Kim', answer: 'is Kim Lee' },
      'That’s already answered: Kim is Kim Lee. Change it with `/mag link "NAME" @user`.',
    ],
  ],
  'nobody to link': [
    [
      { because: 'nobody to link', name: 'Calendar' },
      'Calendar is an app or a deactivated account. Choose someone in this workspace.',
    ],
  ],
  'no such list': [
    [{ because: 'no such list' }, 'That list was already applied or discarded. Post it again to compare it again.'],
  ],
  'nothing to hand over': [
    [{ because: 'nothing to hand over' }, 'That’s already settled, or no one was chosen. Choose a member.'],
  ],
  'no such summary': [
    [
      { because: 'no such summary' },
      'This summary isn’t yours to review, or it no longer exists. Ask the person who posted it.',
    ],
  ],
  'already published': [[{ because: 'already published' }, 'This summary is already published.']],
  'already discarded': [
    [{ because: 'already discarded' }, 'This summary was discarded. Post it again if you want me to read it.'],
  ],
  'no channel': [[{ because: 'no channel' }, 'Summaries go in the committee’s channel. Post or paste it there.']],
  'bot not in channel': [
    [{ because: 'bot not in channel' }, 'I’m not in this channel. Type `/invite @` and my name here, then try again.'],
  ],
  'not in the channel': [
    [
      { because: 'not in the channel' },
      'You don’t seem to be in that channel. Join it, invite me there, and post the summary again.',
    ],
  ],
  'nothing to undo': [[{ because: 'nothing to undo' }, 'You have no change to undo.']],
  'undone already': [
    [{ because: 'undone already', by: 'Kim' }, 'Kim has already undone that. Make the change again if you need it.'],
  ],
  'too late to undo': [
    [
      { because: 'too late to undo', about: '#12', what: 'closed it', at: new Date('2024-01-16T15:00:00Z') },
      'You can undo a change for 24 hours. The latest is older (Tue 16 January 2024, 15:00 UTC): #12: closed it.',
    ],
  ],
  'changed since': [
    [
      { because: 'changed since', about: '#12', by: 'Kim', what: 'closed it' },
      'That can’t be undone any more: Kim has changed #12 since (closed it).',
    ],
    [
      { because: 'changed since', about: '#12', by: null, what: '' },
      'That can’t be undone any more: #12 has changed since.',
    ],
  ],
  'no such vote': [
    [{ because: 'no such vote', number: 3 }, 'There’s no vote 3 here. See the open ones with `/mag votes`.'],
    [
      { because: 'no such vote', number: 0 },
      'There’s no vote with that number here. See the open ones with `/mag votes`.',
    ],
  ],
  'vote over': [
    [{ because: 'vote over', number: 3, state: 'closed' }, 'Vote 3 is already closed.'],
    [{ because: 'vote over', number: 3, state: 'cancelled' }, 'Vote 3 is already cancelled.'],
  ],
  'no vote of theirs': [
    [
      { because: 'no vote of theirs', number: 3, group: null },
      'You can’t vote in vote 3. It’s for those who were on the roster when it opened.',
    ],
    [
      { because: 'no vote of theirs', number: 3, group: 'Translation' },
      'You can’t vote in vote 3. It’s for those who were in Translation when it opened.',
    ],
  ],
  'no question': [[{ because: 'no question' }, 'Add a question of up to 500 characters.']],
  'no choice': [[{ because: 'no choice' }, 'Add at least 2 options, each on its own line.']],
  'too many options': [[{ because: 'too many options' }, 'Use up to 10 options of up to 75 characters each.']],
  'options alike': [[{ because: 'options alike' }, 'Two of the options are the same. Change or remove one.']],
  'nobody to vote': [[{ because: 'nobody to vote' }, 'That group has no members yet. Choose another one.']],
  'no quorum': [[{ because: 'no quorum' }, 'Write the quorum as a number of voters or a percentage: 14, or 50%.']],
  'no reason': [[{ because: 'no reason' }, 'Say why, in a few words: `/mag vote 3 cancel The date has moved`.']],
};

describe('what is said to a refusal', () => {
  test.each(Object.values(refusals).flat())('%j', (refusal, sentence) => {
    expect(refusalSentence({ kind: 'refused', ...refusal })).toBe(sentence);
  });
});
