import { describe, expect, test } from '@jest/globals';
import { listed, ownersOf } from '../../support/reading/one-action.ts';

describe('who does it', () => {
  test.each<[string, readonly string[]]>([
    ['Ana will write to the ferry company', ['Ana']],
    ['Ana to write to the ferry company', ['Ana']],
    ['Ana Ruiz and Bo to write to the ferry company', ['Ana Ruiz', 'Bo']],
    ['Ana, Bo & Carmen to count the buoys', ['Ana', 'Bo', 'Carmen']],
    ['Ana/Bo: count the buoys', ['Ana', 'Bo']],
    ['Ana + Bo to count the buoys', ['Ana', 'Bo']],
    ['@ana-r to count the buoys', ['@ana-r']],
    ['@ana-r, @bo: please count the buoys', ['@ana-r', '@bo']],
    ['@ana-r @bo count the buoys', ['@ana-r', '@bo']],
    ['Count the buoys (Ana)', ['Ana']],
    ['Count the buoys (Ana and Bo)', ['Ana', 'Bo']],
    ['Count the buoys (Ana, by Friday)', ['Ana']],
    ['Count the buoys [Bo Lind]', ['Bo Lind']],
    ['Count the buoys – Ana', ['Ana']],
    ['Count the buoys -- Ana & Bo', ['Ana', 'Bo']],
    ['Count the buoys. Owner: Ana', ['Ana']],
    ['Count the buoys (owner: Ana; due: 8 March)', ['Ana']],
    ['Count the buoys — assigned to Ana', ['Ana']],
    ['Count the buoys @ana-r', ['@ana-r']],
    ['[Ana] Count the buoys', ['Ana']],
    ['(Ana) Count the buoys', ['Ana']],
    ['**Ana** Count the buoys', ['Ana']],
    ['**Ana:** count the buoys', ['Ana']],
    ['[**Ana**](https://example.org/ana): count the buoys', ['Ana']],
    ['Ana - count the buoys', ['Ana']],
    ['DO to count the buoys', ['DO']],
    ['DO count the buoys', ['DO']],
    ['Ana has volunteered to count the buoys', ['Ana']],
    ['Ana agreed to count the buoys', ['Ana']],
    ['Ana is going to count the buoys', ['Ana']],
    ['Ana needs to count the buoys', ['Ana']],
    ["Ana'll count the buoys", ['Ana']],
    ['Ana should please count the buoys', ['Ana']],
    ['Ana was asked to count the buoys', ['Ana']],
    ['The secretariat will count the buoys', ['secretariat']],
    ['The Harbour Office to count the buoys', ['Harbour Office']],
    ['Harbour office: count the buoys', ['Harbour office']],
    ['All members should count the buoys', ['All members']],
    ['All to count the buoys', ['All']],
    ['Everyone: count your own buoys', ['Everyone']],
    ['Editors to count the buoys', ['Editors']],
    ['The chair and the treasurer to sign the contract', ['chair', 'treasurer']],
    ['The buoys will be counted by the Harbour Office', ['Harbour Office']],
    ['The buoys to be counted by Ana and Bo before Easter', ['Ana', 'Bo']],
    ['RE: buoys: Ana to count them', ['Ana']],
    ['Given the storm, Ana will count the buoys', ['Ana']],
    ['Buoys - Ana to count them', ['Ana']],
    ['Votes from the council', ['council']],
    ['Ana will count the buoys, Bo will paint them', ['Ana', 'Bo']],
  ])('%s', (sentence, owners) => expect(ownersOf(listed(sentence))).toEqual(owners));

  test.each<[string, readonly string[]]>([
    ['for whom it is', ['Send the charts to Ana', '']],
    ['whom it is about', ['Ask Ana about the charts', '']],
    ['with whom', ['Work with Bo to move the buoys', '']],
    ['whom the doer turns to', ['Bo to ask Ana to review the charts', 'Bo']],
    ['who gets a copy', ['Bo will send the charts to Ana & Carmen for the website', 'Bo']],
    ['who is only pinged', ['Move the buoys, then ping @ana-r', '']],
  ])('not %s', (_why, [sentence = '', doer = '']) =>
    expect(ownersOf(listed(sentence))).toEqual(doer === '' ? [] : [doer]),
  );

  test.each([
    ['a verb that is also a name', 'Mark the channel with buoys'],
    ['a topic before a colon', 'Website: add the tide table'],
    ['a topic in bold', '**Tide table:** add it to the website'],
    ['nobody yet', 'TBD: count the buoys'],
    ['somebody', 'Someone needs to count the buoys'],
    ['we', 'We should count the buoys'],
    ['the thing done', 'The buoys to be counted'],
    ['an abbreviation in brackets', 'Read the new rules (IALA)'],
    ['a remark in brackets', 'Count the buoys (optional)'],
    ['who told a meeting bot of it', 'Count the buoys (ana, 18:07:31)'],
    ['a verb before “all”', 'Gather all the buoys'],
    ['a need', 'Need to count the buoys'],
    ['unclaimed', '**Unclaimed** Count the buoys'],
  ])('nobody is named by %s', (_what, sentence) => {
    expect(listed(sentence)).toBeDefined();
    expect(ownersOf(listed(sentence))).toEqual([]);
  });

  test('a verb that is a name is the doer where a verb follows it', () => {
    expect(ownersOf(listed('Mark to mark the channel'))).toEqual(['Mark']);
    expect(ownersOf(listed('Will to count the buoys'))).toEqual(['Will']);
    expect(ownersOf(listed('Will will count the buoys'))).toEqual(['Will']);
  });

  test.each([
    ['Ana to count the buoys', 'member'],
    ['The secretariat will count the buoys', 'any'],
    ['MAG members should count the buoys', 'each'],
    ['All to count the buoys', 'each'],
    ['The committee was encouraged to visit the lighthouse', 'each'],
    ['The committee will visit the lighthouse', 'any'],
    ['Subgroup leaders should send a list', 'each'],
    ['Count the buoys', null],
  ])('%s: %s', (sentence, share) => {
    const action = listed(sentence);
    expect(action?.share).toBe(share);
    if (share !== null) expect(action?.shareText).toEqual(expect.any(String));
  });
});
