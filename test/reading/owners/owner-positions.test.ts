import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';
import { listed, ownersOf } from '../../support/reading/one-action.ts';

/** The owners of each action in a list, in a summary whose attendance names none of them. */
const ownersInList = (...lines: readonly string[]): readonly (readonly string[])[] =>
  readSummary(documentOf(`# Allotment society, 4 March 2024\n\n## Actions\n\n${lines.join('\n')}\n`)).actions.map(
    ownersOf,
  );

describe('where a doer stands', () => {
  test.each<[string, readonly string[]]>([
    ['Ana -> count the buoys', ['Ana']],
    ['Count the buoys => Ana', ['Ana']],
    ['Count the buoys ⇐ Ana', ['Ana']],
    ['Count buoys (Ana): she knows where they lie', ['Ana']],
    ['Count the buoys (Ana and anyone else)', ['Ana']],
    ['Ana (or whoever is at the pier) to count the buoys', ['Ana']],
    ['The council asked the harbour office to count the buoys', ['harbour office']],
    ['It was agreed that the treasurer would count the buoys', ['treasurer']],
    ['Counting of the buoys is referred to the Pilotage Committee', ['Pilotage Committee']],
    ['Buoy rota: Ana, Bo, Carmen to share the days', ['Ana', 'Bo', 'Carmen']],
    ['Ana took the action item to count the buoys', ['Ana']],
    ['NEW: Ana: count the buoys', ['Ana']],
    ['All berth holders to check their ropes', ['All berth holders']],
    ['Each crew may add to the list', ['Each crew']],
    ['Ana R to count the buoys', ['Ana R']],
    ['Discussed. Action item for Ana to count the buoys', ['Ana']],
    ['Remember to count the buoys (action for all)', ['all']],
    ['Count the buoys at the pier (see the list) (@ana-r)', ['@ana-r']],
    ['Buoys | Ana | before Easter', ['Ana']],
    ['Buoy rota: Ana, Bo, Carmen, Gus to share the days', ['Ana', 'Bo', 'Carmen', 'Gus']],
    ['Count the buoys - Ana - [WATCH (5 secs)](https://video.example/1?t=190)', ['Ana']],
  ])('%s', (sentence, owners) => expect(ownersOf(listed(sentence))).toEqual(owners));

  test.each([
    ['a word that other records write small', 'Outreach to schools'],
    ['what it is about', 'Harbour crane hire: ask for prices'],
    ['what a decision begins with', 'Resolved: a letter be sent to the ferry company'],
  ])('nobody is named by %s', (_what, sentence) => expect(ownersOf(listed(sentence))).toEqual([]));
});

describe('a name that no list of names has', () => {
  test('stands where the other lines of the list have theirs', () => {
    expect(
      ownersInList('- Ngaio: tune the piano', '- Xiadani: print the song sheets', '- Ogechi: sweep the stage'),
    ).toEqual([['Ngaio'], ['Xiadani'], ['Ogechi']]);
    expect(ownersInList('- Tune the piano (Ngaio)', '- Sweep the stage (Xiadani)')).toEqual([['Ngaio'], ['Xiadani']]);
  });

  test('is an abbreviation where it stands in brackets once', () => {
    expect(ownersInList('- Read the new rules (NVAL)', '- Sweep the stage')).toEqual([[], []]);
  });
});

describe('what stands before a colon', () => {
  test('is a topic among topics', () => {
    expect(ownersInList('- Entry gate: take turns', '- Trophies: ask for three', '- Parking: ring the farmer')).toEqual(
      [[], [], []],
    );
    expect(ownersInList('- **Children kites**: smaller ones', '- **Trophies**: ask for three')).toEqual([[], []]);
  });

  test('is somebody among topics where it looks like nothing else', () => {
    expect(ownersInList('- Entry gate: take turns', '- Ngaio: ask for three', '- Trophies: ring the smith')).toEqual([
      [],
      ['Ngaio'],
      [],
    ]);
  });

  test('is a noun, though it may be a verb elsewhere', () => {
    expect(ownersInList('- Ticket office review: later hours')).toEqual([[]]);
  });
});

describe('a name above a list', () => {
  test.each([
    ['with marks', '- '],
    ['without marks', ''],
  ])('is below the list of actions, %s', (_what, mark) => {
    const lines = [
      'Next steps',
      '',
      'Ngaio Parata',
      `${mark}Draw the map.`,
      `${mark}Print the map.`,
      '',
      'Xiadani Ruiz',
    ];
    const text = ['Allotment society', '4 March 2024', '', ...lines, `${mark}Sweep the stage.`, ''].join('\n');
    expect(readSummary(documentOf(text)).actions.map(ownersOf)).toEqual([
      ['Ngaio Parata'],
      ['Ngaio Parata'],
      ['Xiadani Ruiz'],
    ]);
  });

  const above = (...lines: readonly string[]) =>
    ownersInList(...lines.map((line) => (line.startsWith('-') ? line : `\n**${line}**\n`)));

  test('is whose the list is, where the other lists have one too', () => {
    expect(
      above(
        'Ngaio Parata',
        '- Draw the map',
        '- Print the map',
        'Xiadani Ruiz',
        '- Sweep the stage',
        'Unassigned',
        '- Tune it',
      ),
    ).toEqual([['Ngaio Parata'], ['Ngaio Parata'], ['Xiadani Ruiz'], []]);
  });

  test('is below it with a colon too, be it a name or a topic', () => {
    const lines = ['Next steps', '', 'Ngaio:', '- Draw the map', '', 'Stage:', '- Sweep the boards', ''];
    const text = ['Allotment society', '4 March 2024', '', ...lines].join('\n');
    expect(readSummary(documentOf(text)).actions.map(({ text: task }) => task)).toEqual([
      'Draw the map',
      'Sweep the boards',
    ]);
  });

  test('may be everyone', () => {
    const text =
      '# Allotment society, 4 March 2024\n\n## Tasks for everyone\n\n- draw the map\n- Ana: sweep the stage\n';
    expect(readSummary(documentOf(text)).actions.map(ownersOf)).toEqual([['everyone'], ['Ana']]);
  });

  test('is what the list is about, where "Next steps" stands between', () => {
    expect(ownersInList('* Upper Terrace Garden', '  * Next steps:', '    * Count the pots')).toEqual([[]]);
    expect(ownersInList('* Ana', '  * Next steps:', '    * Count the pots')).toEqual([['Ana']]);
  });

  test('may be a thing, where the other lists stand below things', () => {
    expect(above('Spring Fair', '- Draw the map', 'boats', '- Sweep the deck', 'money', '- Pay the fee')).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('a heading that says who does what', () => {
  const under = (heading: string, ...lines: readonly string[]) =>
    readSummary(documentOf(`# Allotment society, 4 March 2024\n\n## ${heading}\n\n${lines.join('\n')}\n`)).actions.map(
      (action) => [action.text, ownersOf(action)],
    );

  test.each([['Delegated'], ['Assigned'], ['Responsible'], ['Work assigned to members']])(
    '%s: "Name: topic" gives the owner',
    (heading) => {
      expect(under(heading, '- Ngaio: website', '- Ogechi and Ana: contact with the sponsors')).toEqual([
        ['Ngaio: website', ['Ngaio']],
        ['Ogechi and Ana: contact with the sponsors', ['Ogechi', 'Ana']],
      ]);
    },
  );

  test('the name may come last', () => {
    expect(under('Responsible', '- Stage - Ngaio', '- Website - Ana')).toEqual([
      ['Stage - Ngaio', ['Ngaio']],
      ['Website - Ana', ['Ana']],
    ]);
  });

  test('names alone are no tasks', () => expect(under('Responsible', '- Ngaio', '- Ana Ruiz')).toEqual([]));
});

test('a person responsible is named on a line under the task', () => {
  expect(ownersInList('- Draw the map.', '    - Person responsible: ngaio-p', '    - Deadline: 12 March')).toEqual([
    ['ngaio-p'],
  ]);
});

test('a field of a task is no name, though every line begins with it', () => {
  expect(ownersInList('- Song ID: The Sea | Ngaio | 14/10', '- Song ID: The Boat | Xiadani | 14/10')).toEqual([
    ['Ngaio'],
    ['Xiadani'],
  ]);
});

test('two who may be meant are a question, with the likelier as it is read', () => {
  const { actions, doubts } = readSummary(
    documentOf(`# Allotment society, 4 March 2024\n\n## Actions\n\n- Website: mend the tide table\n`),
  );
  expect(actions.map(ownersOf)).toEqual([[]]);
  expect(doubts.find((doubt) => doubt.about === 'owners')).toMatchObject({
    line: 5,
    text: 'Does Website do this? The summary doesn’t name anyone for certain.',
    choices: [
      { label: 'No one for now', correction: { kind: 'leave as it is' } },
      { label: 'Website', correction: { kind: 'owners', owners: ['Website'] } },
    ],
  });
});

test('whom a lead-in asks, each item of its list is for', () => {
  const { actions } = readSummary(
    documentOf(
      '# Harbour Convention, 4 March 2024\n\n## Actions\n\nInstructs the Secretariat to\n\na) count the buoys,\nb) write to the owners of the pier.\n\nThanks the hosts.\n',
    ),
  );
  expect(actions.slice(0, 2).map(ownersOf)).toEqual([['Secretariat'], ['Secretariat']]);
});

describe('a verb that is a noun or a word of dates as well', () => {
  test.each([
    'second the motion',
    'string up the lights',
    'date the letter',
    'march with the band',
    'minute the vote',
    'table the report',
    'bus the children',
    'time the race',
    'question the invoice',
    'number the berths',
    'station the boat',
    'sun the cushions',
    'ring the plumber',
    'sing at the fair',
    'pigment sails',
  ])('to %s', (task) => {
    expect(ownersInList(`- Halina Mazur to ${task}.`)).toEqual([['Halina Mazur']]);
    expect(ownersOf(listed(`Ana Ruiz to ${task}`))).toEqual(['Ana Ruiz']);
  });

  test('is none where it is a day', () => expect(ownersOf(listed('Thanks to Friday the boats are dry'))).toEqual([]));
});

describe('a capitalised word before a verb that is no name', () => {
  test.each([
    'May I remind everyone that the pier is closed.',
    'May we ask for quiet',
    'Will all members note the new times.',
    'Can somebody water the plants',
    'Could anyone lend a ladder',
    'Should nobody come, the fair will be off',
    'Would whoever has the key return it',
    'Shall we paint the pier',
  ])('%s', (sentence) => expect(ownersOf(listed(sentence))).toEqual([]));
});

describe('names as people write them', () => {
  const withPeople = (task: string): readonly string[] =>
    ownersOf(
      readSummary(
        documentOf(
          `# Quay, 4 March 2024\n\n## Participants\n\n- Jon Berg\n- Ma Lin\n- יעל כהן\n- 王伟\n- प्रिया शर्मा\n\n## Actions\n\n- ${task}\n`,
        ),
      ).actions[0],
    );
  test.each<[string, readonly string[]]>([
    ['יעל כהן to send the invoice', ['יעל כהן']],
    ['\u200Fיעל כהן\u200E will send the invoice', ['יעל כהן']],
    ['王伟 to paint the pier', ['王伟']],
    ['प्रिया शर्मा: write the report', ['प्रिया शर्मा']],
    ['Berg, Jon to dig', ['Jon Berg']],
    ['Jon Berg, Jr. to dig', ['Jon Berg']],
    ['Jon Berg, PhD and Ma Lin to dig', ['Jon Berg', 'Ma Lin']],
    ['Dr. Jon Berg to dig', ['Dr. Jon Berg']],
    ['jon berg to dig', ['jon berg']],
    ['\u200EJon Berg to dig', ['Jon Berg']],
    ['Jo\u00ADn Berg to dig', ['Jon Berg']],
    ['Jon\u00A0Berg to dig', ['Jon Berg']],
    ['Jon Berg Send the plan', ['Jon Berg']],
  ])('%s', (task, owners) => expect(withPeople(task)).toEqual(owners));
});

describe('everybody', () => {
  const shareOf = (task: string) => {
    const action = readSummary(
      documentOf(`# Quay, 4 March 2024\n\n## Participants\n\n- Jon Berg\n- Ma Lin\n\n## Actions\n\n- ${task}\n`),
    ).actions[0];
    return action && action.owners.length === 1 ? action.share : null;
  };
  test.each([
    'All members to read the report',
    'All participants to read the report',
    'All attendees to confirm',
    'Everyone to send dates',
    'Everybody: send dates',
    'Committee to sign the form',
    'The whole board to sign the form',
    'The entire committee will sign the form',
    '@here to vote',
    '@channel to vote',
    '@everyone please vote',
    'Each member to pay the fee',
  ])('each of them: %s', (task) => expect(shareOf(task)).toBe('each'));

  test.each(['Programme committee to sign the form', 'The Secretariat to sign the form'])('not each: %s', (task) =>
    expect(shareOf(task)).toBe('any'),
  );
});
