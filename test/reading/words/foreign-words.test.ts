import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { type Language, withEnglishDates } from '../../../src/reading/words/foreign-words.ts';
import { documentOf } from '../../support/reading/document-of.ts';

describe('withEnglishDates', () => {
  test.each<[Language, string, string]>([
    ['Spanish', 'el sábado 8 de marzo de 2025, a las 10', 'el    sat 8 mar 2025        , a las 10'],
    ['French', 'le 1er août 2025', 'le 1 aug 2025   '],
    ['German', 'am Samstag, 8. März', 'am     sat, 8 mar  '],
    ['Portuguese', '8 de março', '8 mar     '],
    ['Italian', 'lunedì 3 marzo', '   mon 3 mar  '],
    ['Dutch', '3 mei 2025', '3 may 2025'],
    ['Spanish', 'Mar y 3 de marzos', 'Mar y 3 de marzos'],
  ])('%s: %s', (language, text, english) => expect(withEnglishDates(text, language).text).toBe(english));
});

const spanish = 'La reunión se hace en la casa de los vecinos y no en el jardín, como se dijo, para que todos estén.';
const german =
  'Die Sitzung wurde von der Leiterin um acht eröffnet, und die Kasse ist nicht leer, wird aber nicht mehr voll.';

describe('a summary in another language', () => {
  test('has its day, and the next meeting as a question', () => {
    const summary = readSummary(
      documentOf(`# Acta del 5 de mayo de 2025\n\n${spanish}\n\n## Próxima sesión\n\nFecha: lunes 02/06\n`),
    );
    expect(summary).toMatchObject({ startsAt: '2025-05-05', nextMeeting: { line: 7, startsAt: '2025-06-02' } });
    expect(summary.doubts.map(({ about }) => about)).toContain('next meeting');
  });

  test('has the next meeting within a line', () => {
    expect(
      readSummary(
        documentOf(`# Protokoll\n\nDatum: 3. März 2025\n\n${german}\n\nNächste Sitzung: Montag, 7. April 2025\n`),
      ),
    ).toMatchObject({ startsAt: '2025-03-03', nextMeeting: { line: 7, startsAt: '2025-04-07' } });
  });

  test('has the day a task is due, and who does it, on lines of their names', () => {
    const text = `# Acta del 5 de mayo de 2025\n\n${spanish}\n\n## Action items\n\n- Pintar la valla\n  - Responsable: Ana\n  - Fecha límite: 10 de mayo\n`;
    expect(readSummary(documentOf(text)).actions).toMatchObject([
      { line: 7, owners: [{ name: 'Ana' }], due: '2025-05-10' },
    ]);
  });
});
