import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actionsIn } from '../../../src/reading/actions/actions.ts';
import { candidateLines } from '../../../src/reading/actions/candidate-lines.ts';
import { actionEvidence } from '../../../src/reading/actions/evidence.ts';
import { isPhrase, type Phrase } from '../../../src/reading/actions/phrases.ts';
import { attendanceOf } from '../../../src/reading/people/participants.ts';
import { People } from '../../../src/reading/people/people.ts';
import { recordsIn } from '../../../src/reading/structure/records.ts';
import { documentOf } from '../../support/reading/document-of.ts';
import { placed } from '../../support/reading/placed.ts';

function evidence(text: string): readonly (readonly Phrase[])[] {
  const passages = placed(text);
  const people = new People(attendanceOf(passages).people);
  const records = recordsIn(passages, people);
  const lines = candidateLines(passages, records, actionsIn(passages, people, records), documentOf(text));
  return actionEvidence(lines, passages, people);
}
const lastOf = (text: string): readonly Phrase[] =>
  evidence(`Present: Kim Lund, Jo Reyes\n\n## Notes\n\n${text}`).at(-1) ?? [];

describe('how a line begins', () => {
  test.each<[string, Phrase]>([
    ['- Send the report', 'begins with a verb'],
    ['- Kim to send the report', 'begins with a name and “to” or “will” with a verb'],
    ['- Kim will not be there', 'begins with a name and “to” or “will”'],
    ['- Kim has the keys', 'begins with a name and “has”, “would” or the like'],
    ['- Kim: send the report', 'begins with a name, a colon and a verb'],
    ['- Kim: the report', 'begins with a name and a colon'],
    ['- (Kim) Send the report', 'begins with a name in brackets and a verb'],
    ['- Kim reported on the fair', 'begins with a name and what they did'],
    ['- Instructs the Bureau to report in May', 'begins with what somebody is asked to do'],
    ['- there was no quorum', 'begins with other words'],
  ])('%s', (line, phrase) => expect(lastOf(line)).toContain(phrase));
});

describe('what it says, and where it stands', () => {
  test.each<[string, Phrase]>([
    ['- Kim to report by 3 May', 'says by when'],
    ['- Should we paint it?', 'ends with a question mark'],
    ['Instructs its Chair, and all Parties, to report in May', 'gives a body’s order to somebody'],
    ['The Harbour Committee requests the Bureau to report in May', 'gives a body’s order to somebody'],
    ['Instructs the Bureau to\n\na) report in May,\nb) keep the accounts', 'gives a body’s order to somebody'],
    ['Invites the Parties to comment on the plan', 'gives a body’s invitation to somebody'],
    ['RESOLVED: (a) That a letter be sent to the owners;', 'says that something be done'],
    ['(b) That the owners be formally informed; and', 'says that something be done'],
    ['RESOLVED: That the minutes be approved.', 'says that something be settled'],
    ['It was suggested that the jetty be painted.', 'says that something was suggested'],
    ['At its meeting on 3 May the council had put it off.', 'tells of an earlier meeting'],
    ['Kim has the keys and will bring them to Jo.', 'says what its subject goes on to do'],
    ['She will see whether the jetty holds.', 'says what its subject goes on to do'],
    ['Jo promised that she would send the report', 'tells of a promise'],
    ['Jo will think about the report', 'says that somebody will think of it'],
    ['- Assigned the pages of the report:\n  - the jetty', 'stands under what gives out work'],
    ['- Assigned the pages:\n  - Jo: the jetty', 'is somebody’s part of work that was given out'],
    ['- Jo\n  - the old jetty', 'stands under a name'],
    ['- For the fair, due 3 May:\n  - the old jetty', 'stands under a day by which it is due'],
    ['It was agreed that a letter be sent to the owners.', 'says that something was agreed to be done'],
    ['- Motion to adopt the minutes carried', 'tells of a vote'],
    ['- Action item review', 'speaks of going through actions'],
    ['### Agreed\n\n- the jetty', 'stands under “agreed”'],
    ['To be done by May:\n\n- the jetty', 'follows “may”'],
    ['- Fair\n  - the jetty', 'is nested under “fair”'],
    ['- Kim to call\n- Jo to write\n- the jetty', 'is among mostly lines beginning with a name and a task'],
  ])('%j', (line, phrase) => expect(lastOf(line)).toContain(phrase));

  test.each<[string, Phrase]>([
    ['RESOLVED: That the minutes be approved.', 'says that something be done'],
    [
      'All issues had been resolved and it was hoped that it would be open by May.',
      'says that something was agreed to be done',
    ],
    ['Kim will be away.', 'says what its subject goes on to do'],
    ['Kim asked the Bureau when to report', 'gives a body’s order to somebody'],
  ])('%j does not say that it %s', (line, phrase) => expect(lastOf(line)).not.toContain(phrase));

  test('a word that begins like a month is no day', () => {
    expect(lastOf('- We hear from the members before deciding')).not.toContain('says by when');
  });

  test('a mark counts once, and not as a word of the talk', () => {
    expect(lastOf('- ACTION: Kim to call')).toContain('is marked as an action');
    expect(lastOf('- Action item review')).not.toContain('begins with “action” or the like');
  });
});

test('whatever stands in a document, its evidence is what weights may know, each once', () => {
  const word = fc.constantFrom(
    'Kim',
    'will',
    'send',
    '“x”',
    '| a | b |',
    '- [ ]',
    '1.',
    'ACTION:',
    '#',
    '?',
    'Owner: Jo',
    'by May',
    '\t',
    '\n',
    '\n\n',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      for (const phrases of evidence(words.join(' '))) {
        expect(phrases.filter((phrase) => !isPhrase(phrase))).toEqual([]);
        expect(new Set(phrases).size).toBe(phrases.length);
      }
    }),
    { numRuns: 200 },
  );
});
