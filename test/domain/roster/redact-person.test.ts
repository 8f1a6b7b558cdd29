import { describe, expect, test } from '@jest/globals';
import { redactorOf, tracesOf } from '../../../src/domain/roster/redact-person.ts';

const entry = (name: string, more: { aliases?: string[]; userId?: string; email?: string } = {}) => ({
  name,
  aliases: more.aliases ?? [],
  userId: more.userId ?? null,
  email: more.email ?? null,
});

describe('redacting a person', () => {
  const marisol = entry('Marisol Castellanos Vega', {
    aliases: ['Mari C.', 'Sol'],
    userId: 'U06MARISOL',
    email: 'marisol@example.org',
  });
  const { text } = redactorOf(tracesOf([marisol], [entry('Ana Castellanos Vega'), entry('Sam Osei')]));

  test.each([
    ['Marisol Castellanos Vega will write.', 'a former member will write.'],
    ['Castellanos Vega\tMarisol', 'a former member'],
    ['Thank Castellanos Vega, Marisol, for the flowers', 'Thank a former member, for the flowers'],
    ['Marisol Castellanos’s and MARISOL VEGA’S notes', 'a former member’s and a former member’S notes'],
    ['Marísol Castellános', 'a former member'],
    ['Dr. Marisol Castellanos', 'Dr. a former member'],
    ['Marisol Castellanos (@marisol)', 'a former member'],
    ['Mari C. and Sam Osei', 'a former member. and Sam Osei'],
    ['<@U06MARISOL> and <@U06MARISOL|marisol>', 'a former member and a former member'],
    ['mailto:Marisol@Example.org', 'mailto:a former member'],
    ['U06MARISOL', ''],
    ['Sol', 'a former member'],
    ['@marisol, please', 'a former member, please'],
  ])('finds %j', (before, after) => {
    expect(text(before)).toBe(after);
  });

  test.each([
    ['of somebody else with the same family name', 'Ana Castellanos Vega, and Castellanos Vega, Ana'],
    ['of the family name alone', 'Ms Vega will write'],
    ['of the first name in what is not theirs', 'Marisol is a play; so is Sol'],
    ['of words apart', 'Marisol and Castellanos'],
    ['of longer words', 'U06MARISOLX, Marisola Castellanosi'],
  ])('leaves what may be %s', (_what, words) => {
    expect(text(words)).toBe(words);
  });

  test('knows the first name alone in what is theirs, where it is nobody else’s', () => {
    expect(text('Marisol and Sol’s cousin Marisola write', true)).toBe(
      'a former member and a former member’s cousin Marisola write',
    );
    const sam = redactorOf(tracesOf([entry('Sam Whitlock')], [entry('Sam Osei')]));
    expect(sam.text('Sam writes', true)).toBe('Sam writes');
  });

  test('takes no verb for a name', () => {
    const will = redactorOf(tracesOf([entry('Will Mark')], []));
    expect(will.text('They will mark the day; will Will Mark come?')).toBe(
      'They will mark the day; will a former member come?',
    );
    expect(will.text('Will they send it? Will will.')).toBe('Will they send it? Will will.');
  });

  test('of names with particles and apostrophes finds the whole', () => {
    const fintan = redactorOf(tracesOf([entry("Fintan O'Rourke"), entry('Luísa Pereira dos Reis')], []));
    expect(fintan.text("Fintan O'Rourke's, Fintan O’Rourke; Pereira dos Reis, Luisa")).toBe(
      "a former member's, a former member; a former member",
    );
  });

  test('goes through JSON, and knows an action of theirs by its owners', () => {
    const { json } = redactorOf(tracesOf([marisol], []));
    expect(
      json({
        actions: [
          { text: 'Marisol writes', owners: [{ name: 'Marisol' }], line: 3, done: false, due: null },
          { text: 'Marisol is thanked', owners: [{ name: 'Sam Osei' }] },
        ],
      }),
    ).toEqual({
      actions: [
        { text: 'a former member writes', owners: [{ name: 'a former member' }], line: 3, done: false, due: null },
        { text: 'Marisol is thanked', owners: [{ name: 'Sam Osei' }] },
      ],
    });
  });
});
