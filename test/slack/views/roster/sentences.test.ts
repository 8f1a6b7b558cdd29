import { describe, expect, test } from '@jest/globals';
import type { NameQuestion } from '../../../../src/domain/roster/name-question.ts';
import { namesMessage } from '../../../../src/slack/views/roster/names.ts';
import { questionsMessage, rosterMessage, unlinkedMessage } from '../../../../src/slack/views/roster/roster.ts';
import {
  handoverDecided,
  howToImportRoster,
  memberRetired,
  memberReturned,
  nameLinked,
  nameSettled,
  nameUnlinked,
  notOneCalled,
  otherNamesSettled,
  rosterApplied,
  rosterDiscarded,
} from '../../../../src/slack/views/roster/roster-answers.ts';
import { listTooLarge, noListFound, saveListAsCsv } from '../../../../src/slack/views/roster/roster-list.ts';
import { rosterProposalMessage } from '../../../../src/slack/views/roster/roster-proposal.ts';
import { groupOf } from '../../../support/committee/groups.ts';
import { committee, leasAction, today } from '../../../support/committee/notice-contents.ts';
import { knownMemberOf } from '../../../support/committee/people.ts';
import { textShown } from '../../../support/fake-slack/text-shown.ts';

const ana = knownMemberOf({ id: 1, name: 'Ana Roth', userId: 'U0ANA', role: 'chair', region: 'Africa' });
const bo = knownMemberOf({ id: 2, name: 'Bo Lind' });
const kim = knownMemberOf({ id: 3, name: 'Kim', userId: 'U0KIM', isGuest: true });
const gone = knownMemberOf({ id: 4, name: 'Sam Osei', userId: 'U0SAM', isFormer: true });
const angel: NameQuestion = {
  id: 1,
  committeeId: 1,
  summaryId: 7,
  name: 'Ángel González',
  memberId: null,
  role: null,
  candidates: [
    { kind: 'person', userId: 'U0ANGEL', name: 'Ángel (@angel)' },
    { kind: 'person', userId: 'U0AGON', name: 'A. González (@agonzalez)' },
  ],
  answer: null,
};
const turning = { page: 0, wordsFor: (page: number) => `roster page ${page + 1}` };

describe('what is answered', () => {
  const linked = { called: 'Sam Osei', merged: null, actions: 0 };
  test.each([
    [nameLinked('Sam', linked), 'Linked: “Sam” is Sam Osei. I’ll recognise that spelling from now on.'],
    [
      nameLinked('Sam', { ...linked, merged: 'S. Osei', actions: 1 }),
      'Linked: “Sam” is Sam Osei. I’ll recognise that spelling from now on. S. Osei and Sam Osei are now one entry. 1 action under that name is now theirs.',
    ],
    [
      nameLinked('Sam', { ...linked, actions: 2 }),
      'Linked: “Sam” is Sam Osei. I’ll recognise that spelling from now on. 2 actions under that name are now theirs.',
    ],
    [nameUnlinked('Sam', 'spelling', 'Sam Osei'), '“Sam” no longer means Sam Osei.'],
    [nameUnlinked('Sam', 'member', 'Sam Osei'), 'Unlinked Sam Osei. I won’t link it again automatically.'],
    [nameSettled('Sam', 'Sam Osei'), 'Sam is Sam Osei.'],
    [nameSettled('Sam', null), 'Sam isn’t in this workspace. What they have stays theirs.'],
    [
      memberRetired('Kim'),
      'Kim is no longer a member and gets no more reminders. Hand over what they had in our direct messages.',
    ],
    [memberReturned('Kim', false), 'Kim is a member again.'],
    [
      memberReturned('Kim', true),
      'Kim is a member again. I’ve asked the chair and the secretariat whether they get their role back.',
    ],
    [handoverDecided('given to Ana Roth'), 'Done: given to Ana Roth. Undo it within a day with `/mag undo`.'],
    [
      rosterApplied({ added: 1, changed: 2, linked: 3 }),
      'Roster updated: 1 new member, 2 changed, 3 linked to people in this workspace.',
    ],
    [
      otherNamesSettled(12),
      'Settled: 12 names, and no one in this workspace is any of them. What they have stays theirs.',
    ],
    [
      notOneCalled('sam', ['Sam Osei', 'Sam Ito']),
      'Several people here may be “sam”: Sam Osei, Sam Ito. Type the whole name, or choose the person from the list that Slack shows after @.',
    ],
    [
      notOneCalled('sam', []),
      'I found no “sam” in this workspace. Choose the person from the list that Slack shows after @.',
    ],
    [rosterDiscarded, 'List discarded. The roster hasn’t changed.'],
    [
      howToImportRoster,
      'Drop a .csv file in the committee’s channel. Put name, and e-mail, category or region in its first line, then one line a person. The order doesn’t matter. I’ll show you what it would change first.',
    ],
  ])('%#', ({ text }, sentence) => {
    expect(text).toBe(sentence);
  });
});

describe('of a list that puts nobody on the roster', () => {
  const wanted =
    'Put name, and e-mail, category or region in its first line, then one line a person. The order doesn’t matter.';
  const ofActions = 'For a list of actions, put action, owner and due date there.';
  const leftOut = { deactivated: ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'], bots: ['Robot'], nameless: 2 };
  test.each([
    [
      noListFound('a.csv', { kind: 'no columns', headings: ['Item', ' Price '] }),
      `I couldn’t read “a.csv” as a list of members or actions, because I didn’t recognise its columns. I found: Item, Price. ${wanted} ${ofActions}`,
    ],
    [
      noListFound('a.csv', { kind: 'no columns', headings: [''] }),
      `I couldn’t read “a.csv” as a list of members or actions, because I didn’t recognise its columns. ${wanted} ${ofActions}`,
    ],
    [
      noListFound('a.csv', { kind: 'nobody', leftOut }),
      `“a.csv” lists no one I can add. Left out: 6 deactivated accounts: Ana, Bo, Cy, Di, Ed, 1 more; 1 bot: Robot; 2 lines without a name. ${wanted}`,
    ],
    [
      noListFound('a.csv', { kind: 'nobody', leftOut: { deactivated: [], bots: [], nameless: 0 } }),
      `“a.csv” lists no one I can add. ${wanted}`,
    ],
    [
      noListFound('a.csv', { kind: 'too many', most: 2000 }),
      '“a.csv” lists more than 2,000 people, too many for a committee. Keep only its members and post it again.',
    ],
    [listTooLarge('a.csv'), '“a.csv” is too large for a list of members. I read up to 512 KB.'],
    [saveListAsCsv, `If it’s a list of members or actions, save it as .csv and post that. ${wanted} ${ofActions}`],
  ])('%#', (said, sentence) => {
    expect(said).toBe(sentence);
  });
});

describe('the roster', () => {
  const category = groupOf({
    kind: 'category',
    name: 'PC Members',
    members: [{ ...ana, groupRole: 'member', liaisonTo: null }],
  });
  const roster = {
    members: [ana, bo, kim, gone],
    groups: [category],
    questions: [{ ...angel, memberId: bo.id }],
  };
  const more =
    'See a part with `/mag roster unlinked`, `ambiguous`, `linked` or `former`. Say who someone is with `/mag link "NAME" @user`.';

  test('whole', () => {
    expect(textShown(rosterMessage(roster, 'all', turning).blocks)).toEqual([
      '*3 on the roster, 2 of them in this workspace, 1 not; 1 to settle (`/mag roster ambiguous`); 1 left.*',
      '*PC Members*',
      '• Ana Roth <@U0ANA> (chair, Africa)',
      '*In the channel*',
      '• Bo Lind (name to settle)',
      '• Kim <@U0KIM> (guest)',
      '*Former members*',
      '• Sam Osei <@U0SAM> (left)',
      more,
    ]);
  });

  test.each([
    ['linked', 'Linked: 2. '],
    ['unlinked', 'Not in this workspace: 1. '],
    ['former', 'Former members: 1. '],
  ] as const)('a part: %s', (part, head) => {
    expect(rosterMessage(roster, part, turning).text).toMatch(new RegExp(`^${head}3 on the roster, `));
  });

  test('empty', () => {
    expect(rosterMessage({ members: [], groups: [], questions: [] }, 'all', turning).text).toBe(
      'The roster is empty. Publish a summary with participants, or drop a .csv list in the channel.',
    );
  });

  test.each([
    [0, 'Every open action has an owner in this workspace.'],
    [1, '1 open action has an owner outside this workspace, so no one is reminded. Assign it to someone here.'],
    [
      20,
      '20 open actions have owners outside this workspace, so no one is reminded. Assign them to someone here. Page 1 of 2.',
    ],
  ])('%i actions whose owners are elsewhere', (total, sentence) => {
    const people = rosterMessage(roster, 'unlinked', turning);
    expect(unlinkedMessage({ actions: [], total }, people, today, turning).text.split('\n')[0]).toBe(sentence);
  });

  test('one of them, and the people', () => {
    const actions = [leasAction({ owners: [{ kind: 'member', member: bo }] })];
    const people = rosterMessage(roster, 'unlinked', turning);
    expect(textShown(unlinkedMessage({ actions, total: 1 }, people, today, turning).blocks).slice(1)).toEqual([
      '#12 Send comments on the charter. (Bo Lind · due Wed 27 January)',
      '[Assign]',
      '*Not in this workspace: 1. 3 on the roster, 2 of them in this workspace, 1 not; 1 to settle (`/mag roster ambiguous`); 1 left.*',
      '*In the channel*',
      '• Bo Lind (name to settle)',
    ]);
  });
});

describe('names to settle', () => {
  const asked = { kind: 'names', committee, summaryId: 7, title: 'Third meeting', page: 0 } as const;
  const unknown: NameQuestion = { ...angel, id: 2, name: 'Zoe', role: 'chair', candidates: [] };
  const rows = [
    '*Ángel González* is Ángel (@angel) or A. González (@agonzalez)?',
    '[Ángel (@angel)] [A. González (@agonzalez)] [… ] [Not here]',
    '*Zoe* (chair) – no one in this workspace has that name.',
    '[… ] [Not here]',
  ];

  test('in the message that asks', () => {
    const settled: NameQuestion = { ...angel, id: 3, name: 'Sam', answer: 'is Sam Osei' };
    const elsewhere: NameQuestion = { ...angel, id: 4, name: 'Jo', answer: 'nobody here' };
    expect(textShown(namesMessage({ ...asked, questions: [angel, unknown, settled, elsewhere] }).blocks)).toEqual([
      'Who is this?',
      'I couldn’t place 2 names in Third meeting. Choose who each one is.',
      'I keep their actions meanwhile, without reminders. If no one else is here, choose *None of the others* (2 names).',
      ...rows,
      '[None of the others]',
      '*Settled*',
      'Sam is Sam Osei',
      'Not in this workspace: Jo',
    ]);
  });

  test('once all are settled', () => {
    const questions = [{ ...angel, answer: 'is Ángel' }];
    expect(textShown(namesMessage({ ...asked, questions }).blocks)).toEqual([
      'Every name is settled',
      'Every name in Third meeting is settled.',
      '*Settled*',
      'Ángel González is Ángel',
    ]);
  });

  test('in the answer to `/mag roster ambiguous`', () => {
    expect(textShown(questionsMessage([angel, unknown], turning).blocks)).toEqual([
      '*Settle 2 names: choose who each one is.*',
      ...rows,
    ]);
    expect(questionsMessage([], turning).text).toBe('Every name on the roster is settled.');
  });
});

describe('what a list would change', () => {
  const entry = { name: 'Ines Okoro', email: null, category: 'PC Members', region: 'Africa', userId: null };
  const none = { added: [], changed: [], missing: [], unclear: [] };

  test('all of it', () => {
    const change = {
      added: [entry],
      changed: [{ member: ana, entry, what: ['region Asia', 'linked'] }],
      missing: [bo],
      unclear: [{ ...entry, name: 'Sam' }],
    };
    expect(textShown(rosterProposalMessage(1, 'members.csv', change).blocks)).toEqual([
      '*The roster from members.csv: 1 new member, 1 changed, 1 missing from the list, 1 unclear. Nothing changes until you apply it.*',
      '*New*',
      '• Ines Okoro, PC Members, Africa',
      '*Changed*',
      '• Ana Roth: region Asia, linked',
      '*Missing from the list. They stay until you retire them: `/mag retire`*',
      '• Bo Lind',
      '*Unclear: several people have this name*',
      '• Sam',
      '[Apply] [Discard]',
    ]);
  });

  test('nothing', () => {
    expect(textShown(rosterProposalMessage(1, 'members.csv', none).blocks)).toEqual([
      '*The roster from members.csv: 0 new members, 0 changed, 0 missing from the list. There’s nothing to apply.*',
    ]);
  });
});
