import { describe, expect, test } from '@jest/globals';
import { notesWith, ownersOf } from '../../support/reading/one-action.ts';

const found = (lines: string): readonly [string, readonly string[]][] =>
  notesWith(lines).actions.map((action) => [action.text, ownersOf(action)]);

describe('a mark makes a task of what follows', () => {
  test.each<[string, string, readonly string[]]>([
    ['ACTION: Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['- ACTION: mend the jetty', 'mend the jetty', []],
    ['Action: Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['**Action**: mend the jetty', 'mend the jetty', []],
    ['**Action:** mend the jetty', 'mend the jetty', []],
    ['**Action item** mend the jetty', 'mend the jetty', []],
    ['* Action item: mend the jetty', 'mend the jetty', []],
    ['ACTION ITEM - mend the jetty', 'mend the jetty', []],
    ['Action Item (Ana): mend the jetty', 'mend the jetty', ['Ana']],
    ['Action Ana: mend the jetty', 'mend the jetty', ['Ana']],
    ['Action → Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['ACTIONS: Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['Action Ana/Bo: mend the jetty', 'mend the jetty', ['Ana', 'Bo']],
    ['Action on Ana: mend the jetty', 'mend the jetty', ['Ana']],
    ['Action item for Bo: mend the jetty', 'mend the jetty', ['Bo']],
    ['ACTION Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['ACTION 12: mend the jetty', 'mend the jetty', []],
    ['**ACTION 58.3** Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['ACTION-7: Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['Action #3: mend the jetty (Ana Ruiz)', 'mend the jetty (Ana Ruiz)', ['Ana Ruiz']],
    ['[ACTION] mend the jetty', 'mend the jetty', []],
    ['[Action Item] Ana: mend the jetty', 'mend the jetty', ['Ana']],
    ['> ***Action #1: mend the jetty (Ana Ruiz)***', 'mend the jetty (Ana Ruiz)', ['Ana Ruiz']],
    ['AI: Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['AI(Ana): mend the jetty', 'mend the jetty', ['Ana']],
    ['[AI] Ana: mend the jetty', 'mend the jetty', ['Ana']],
    ['[AI Ana] mend the jetty', 'mend the jetty', ['Ana']],
    ['AI Ana: mend the jetty', 'mend the jetty', ['Ana']],
    ['AP: mend the jetty', 'mend the jetty', []],
    ['AP3: Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['AP 3.1 - Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['TODO mend the jetty', 'mend the jetty', []],
    ['TODO: mend the jetty', 'mend the jetty', []],
    ['TODO(Ana): mend the jetty', 'mend the jetty', ['Ana']],
    ['TODO [Ana] mend the jetty', 'mend the jetty', ['Ana']],
    ['**TODO**: mend the jetty', 'mend the jetty', []],
    ['To do: Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['Follow-up: Ana will mend the jetty', 'Ana will mend the jetty', ['Ana']],
    ['Next step: Ana will mend the jetty', 'Ana will mend the jetty', ['Ana']],
    ['The jetty is rotten. ACTION: Ana to mend it', 'Ana to mend it', ['Ana']],
    ['- The jetty is rotten - TODO mend it', 'mend it', []],
    ['The jetty is rotten and must be mended. (Action: Ana)', 'The jetty is rotten and must be mended.', ['Ana']],
    [
      'The jetty is rotten and must be mended. Action: Ana and Bo',
      'The jetty is rotten and must be mended.',
      ['Ana', 'Bo'],
    ],
    ['Action item for the board to mend the jetty', 'the board to mend the jetty', ['board']],
    ['It is rotten. Action item for all members to look at it', 'all members to look at it', ['all members']],
    ['Please look at the rotten jetty (ACTION for all)', 'Please look at the rotten jetty', ['all']],
    ['- [ ] Ana: mend the jetty', 'Ana: mend the jetty', ['Ana']],
    ['- [ ] mend the jetty', 'mend the jetty', []],
    ['☐ Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['#action Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['10:01 <bo> #action Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['<scribe> ACTION: Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
    ['→ Ana to mend the jetty', 'Ana to mend the jetty', ['Ana']],
  ])('%s', (line, text, owners) => expect(found(line)).toEqual([[text, owners]]));

  test('what the secretary wrote under the mark belongs to it', () => {
    const [action] = notesWith(
      'Action item - mend the jetty\nTasked to: Ana, with help from Bo\nDeadline: 15 March',
    ).actions;
    expect(ownersOf(action)).toEqual(['Ana']);
    expect(action?.due).toBe('2024-03-15');
  });

  test('a wrapped sentence is read to its end', () => {
    const [action, ...more] = notesWith(
      '   ACTION: Ana to mend the jetty and to write down what it\n   cost, by 15 March',
    ).actions;
    expect(more).toEqual([]);
    expect(action).toMatchObject({
      text: 'Ana to mend the jetty and to write down what it cost, by 15 March',
      due: '2024-03-15',
    });
    expect(action?.quote).toBe('   ACTION: Ana to mend the jetty and to write down what it\n   cost, by 15 March');
  });

  test.each([
    ['- [x] Ana to mend the jetty'],
    ['- ACTION: Ana to mend the jetty - DONE'],
    ['- ~~ACTION: Ana to mend the jetty~~'],
    ['ACTION: [DONE] Ana to mend the jetty'],
    ['- ACTION: Ana to mend the jetty (done)'],
    ['☑ Ana to mend the jetty'],
  ])('recorded as done: %s', (line) => expect(notesWith(line).actions.map(({ done }) => done)).toEqual([true]));
});

describe('what is no task', () => {
  test.each([
    'The build runs on GitHub Actions.',
    '- GitHub Action: deploys the website',
    'We use actions/checkout@v4 in the workflow.',
    'Actions speak louder than words.',
    'The action of the tide loosened the buoys.',
    '- action: "merge" is what the label says',
    'An action frame has at most 24 bytes.',
    'They called for climate action.',
    'The board took no action.',
    'Action: none',
    'ACTION: None.',
    'AI: n/a',
    'Actions: none this month',
    'Action: Motion by Ruiz, second by Lind, to approve the budget. Motion carried 5-0.',
    'Action: Approved unanimously.',
    'AI is changing how ports work.',
    'The AI working group met twice.',
    'Bo spoke about AI and the sea.',
    'AI safety: a talk by Dr. Moe',
    'See https://example.org/actions for the list.',
    '-> https://example.org/minutes the minutes',
    'The price is 15/20 euros, or $12 a month.',
    'Version 3.2.1 came out on 1 March 2024.',
    'Issue #412 is an action item tracker.',
    'The to-do list is long.',
    'What are the next steps?',
    '- [ ] Ana Ruiz',
    '- [x] Bo Lind, Harbour Trust',
    '- [ ] Should we paint the lighthouse?',
    'Ana: I agree with that action.',
    'Last week’s AI: Bo to find a painter',
    '- uses: actions/upload-artifact@v4',
    'The GitHub Actions runner was out of disk space.',
    'Generative AI: Bo showed what it makes of tide tables.',
    'Bo asked whether an AI could read the gauge.',
    'Paint costs $30 - $45 a tin, ropes 3/4 of that.',
    'Buoyctl 2.10.0 -> 2.11.0 mends the alarm.',
    '- [tide tables](https://example.org/tides)',
    '- [x] https://example.org/tides',
    'Ana: Did you call the painter? Bo: Not yet.',
    'Bo: I did it last week, thanks.',
    'MOTION by Ruiz to adopt the budget, seconded by Lind.',
    'It was moved to adjourn; carried 5-0.',
    '- [Name]: [Task] by [Date]',
    '- [ ] <task> (@owner, due <date>)',
    '- [ ]',
    'Action: <what> - <who> - <when>',
    'It is late. Action items for the release to follow',
    'There is an action for damages (see above).',
    'They will decide in May.',
    '',
  ])('%s', (line) => expect(notesWith(line).actions).toEqual([]));

  test.each([
    ['those present', '## Attendance\n\n- [x] Ana Ruiz\n- [ ] Bo Lind\n- [ ] Zed Quill (Tug Company)'],
    ['the agenda', '## Agenda\n\n1. Open the meeting\n2. Review the budget\n3. Close'],
    ['the links', '## Links\n\n- Send mail to harbour@example.org\n- Add the calendar'],
    ['possible actions', '## Possible actions\n\n- paint the lighthouse\n- sell the lighthouse'],
    ['a list of actions with nothing in it', '## Action items\n\n- None\n\n## Next'],
    ['a table of who speaks when', '| Time | Item | Lead |\n|---|---|---|\n| 10:00 | Review the budget | Ana |'],
    ['code', '```\nTODO: fix this\nACTION: run\n```'],
    ['a template of the list', '## Action items\n\n- [ ] \n- [ ] ...'],
    [
      'a template of the table',
      '## Action items\n\n| Task | Owner | Due |\n|---|---|---|\n|  |  |  |\n| ... | ... | ... |',
    ],
    ['a dialogue', 'Ana: Who wants to go first?\n\nBo: I would. The boat is in the water.\n\nAna: Thank you, Bo.'],
    ['boxes of those who came', '## Who is here\n\n- [x] Ana Ruiz (she/her)\n- [ ] Bo Lind - regrets\n- [x] Zed'],
    ['a list of prices', '- Paint: $30\n- Ropes: $12 a month\n- Lamp: 45.50'],
    ['a list of releases', '- v2.1.0, 1 March 2024\n- v2.2.0 is due on 2 May 2024\n- v3 in autumn'],
    ['a comment', '<!-- TODO: fill in -->\n<!--\nACTION: Ana to fill in\n-->'],
  ])('%s', (_what, lines) => expect(notesWith(lines).actions).toEqual([]));

  test.each([
    ['- Ana to mend the jetty\n    - Done. NEW ACTION: Bo to paint it', 10],
    ['- Ana to mend the jetty. New action - Bo to paint it', 9],
    ['- Ana to mend the jetty: done. ACTION: Bo to paint it', 9],
    ['- Ana to mend the jetty\n- NEW ACTION: Bo to paint it', 10],
    ['- Ana to mend the jetty. In progress (new action: Bo to paint it)', 9],
  ])('a new one among the actions of an earlier meeting is one of this: %s', (lines, line) => {
    const { actions } = notesWith(`## Actions from the last meeting\n\n${lines}`);
    expect(actions.map((action) => [action.line, action.text, ownersOf(action)])).toEqual([
      [line, 'Bo to paint it', ['Bo']],
    ]);
  });

  test('a mark among the actions of an earlier meeting is as old as they are', () => {
    expect(
      notesWith('## Actions from the last meeting\n\n- ACTION: Ana to mend the jetty\n- 4.2 ACTION: Bo to paint it')
        .actions,
    ).toEqual([]);
  });

  test('actions of an earlier meeting are asked about', () => {
    const summary = notesWith('## Actions from the last meeting\n\n- Ana to mend the jetty\n- Bo to paint it - done');
    expect(summary.actions).toEqual([]);
    expect(
      summary.doubts
        .filter(({ about }) => about === 'action')
        .map(({ line, choices }) => [line, choices[1]?.correction.kind]),
    ).toEqual([[9, 'add']]);
  });
});
