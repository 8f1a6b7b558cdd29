import { expect, test } from '@jest/globals';
import { incomplete, tooLate } from '../../../../src/slack/views/request/fault-sentences.ts';
import {
  errorsOfClosedForm,
  formDone,
  nothingChanged,
  oneMoment,
  outdatedButton,
  outdatedForm,
} from '../../../../src/slack/views/request/form-answers.ts';
import {
  noCommitteeYet,
  noLongerMember,
  noLongerThere,
  outsideMessage,
  severalCommittees,
} from '../../../../src/slack/views/request/no-viewer.ts';

test.each([
  [noLongerThere, 'This item no longer exists.'],
  [noLongerMember, 'You’re no longer in that committee.'],
  [outsideMessage, 'Only people in that committee’s channel can see this. Ask someone there to add you.'],
  [
    severalCommittees('Programme', 'Finance'),
    'You’re in several committees, such as Programme and Finance. Type this in the channel of the one you mean.',
  ],
  [
    noCommitteeYet,
    'There’s no committee here yet. Post a meeting summary in its channel, or type `/mag summary` there, to set one up. You’ll be its secretariat.',
  ],
  [nothingChanged, 'Nothing has changed.'],
  [outdatedForm, 'This form is out of date, so nothing has changed. Open it again.'],
  [
    outdatedButton,
    'This no longer works: it’s from an older version of me. Type `/mag help` to see what I can do now.',
  ],
  [oneMoment, 'One moment …'],
  [errorsOfClosedForm(['Choose a day.']), 'Choose a day. Close this and open the form again.'],
  [formDone, 'Done.'],
])('%#', ({ text }, sentence) => {
  expect(text).toBe(sentence);
});

test('what is said of a fault', () => {
  expect(incomplete('1f3a')).toBe(
    'Something went wrong, and your change may be incomplete. Check it before you try again. If it happens again, give your secretariat this reference: 1f3a.',
  );
  expect(tooLate).toBe('I was too slow to open the form. Click again.');
});
