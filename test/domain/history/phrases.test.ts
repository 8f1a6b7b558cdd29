import { expect, test } from '@jest/globals';
import {
  actionPhrases,
  committeePhrases,
  handoverInWords,
  partsInWords,
  undid,
} from '../../../src/domain/history/phrases.ts';
import { groupOf } from '../../support/committee/groups.ts';
import { memberOf } from '../../support/committee/people.ts';

const parts = { closing: 75, done: 21, of: 27 } as const;

test.each([
  [partsInWords({ closing: 'all', done: 12, of: 27 }), '12 of 27 done, all needed'],
  [partsInWords({ closing: 75, done: 12, of: 27 }), '12 of 27 done, 21 needed'],
  [partsInWords({ closing: 'date', done: 12, of: 27 }), '12 of 27 done, closes after its date'],
  [actionPhrases.ownPartDone(), 'did their own part'],
  [actionPhrases.ownPartDone(parts), 'did their own part, which closed it: 21 of 27 done, 21 needed'],
  [actionPhrases.completed(parts), 'closed it: 21 of 27 have done their part'],
  [actionPhrases.completedAfterDate(parts), 'closed it after its date: 21 of 27 have done their part'],
  [actionPhrases.declined(''), 'declined it'],
  [actionPhrases.declined('I’m away'), 'declined it: “I’m away”'],
  [
    actionPhrases.notTheirs('I’m away', parts),
    'said it is not theirs: “I’m away”, which closed it: 21 of 27 done, 21 needed',
  ],
  [actionPhrases.handedOver(), 'handed it over'],
  [actionPhrases.leftWith('Tunde'), 'left it with Tunde, who is gone'],
  [actionPhrases.moreTimeGranted('Tunde'), 'granted Tunde more time'],
  [actionPhrases.moreTimeDeclined('Tunde'), 'declined more time to Tunde'],
  [actionPhrases.corrected('date: none → 2027-01-27'), 'corrected it (date: none → 2027-01-27)'],
  [actionPhrases.remindersLeftOut(1, ['action done']), 'left out a reminder: the action was done'],
  [
    actionPhrases.remindersLeftOut(3, ['overtaken', 'put off']),
    'left out 3 reminders: a later one replaced it; it was put off',
  ],
  [committeePhrases.settingChanged('Time zone'), 'changed “Time zone”'],
  [committeePhrases.rosterImported('members.csv'), 'brought the roster up to date from members.csv'],
  [undid('marked it done'), 'undid: marked it done'],
])('%#', (said, phrase) => {
  expect(said).toBe(phrase);
});

test.each([
  ['leave as it is', 'left as it is'],
  [{ kind: 'to member', member: memberOf({ id: 1, name: 'Ana Roth' }), as: 'chair' }, 'given to Ana Roth'],
  [{ kind: 'back to the group', group: groupOf({ name: 'WG-Quay' }) }, 'given back to WG-Quay'],
  [{ kind: 'the others keep it', names: ['Bo', 'Kim'] }, 'kept by Bo, Kim'],
  [{ kind: 'vacant' }, 'left vacant'],
] as const)('what became of something that was left behind: %j', (decided, words) => {
  expect(handoverInWords(decided)).toBe(words);
});
