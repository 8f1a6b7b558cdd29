/** Languages whose dates are read, and in which the lines that announce them are known. */
export type Language = 'French' | 'Spanish' | 'German' | 'Portuguese' | 'Italian' | 'Dutch';

/** By their order: January, Monday first. */
const months: Readonly<Record<Language, string>> = {
  French: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  German: 'januar februar märz april mai juni juli august september oktober november dezember',
  Portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  Italian: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  Dutch: 'januari februari maart april mei juni juli augustus september oktober november december',
};
const weekdays: Readonly<Record<Language, string>> = {
  French: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  Spanish: 'lunes martes miércoles jueves viernes sábado domingo',
  German: 'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  Portuguese: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  Italian: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  Dutch: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
};
const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const englishWeekdays = 'mon tue wed thu fri sat sun'.split(' ');

/** Months and weekdays of these languages, for use in a pattern: in an English text they are asked about. */
export const foreignDayName = `(?:${[...Object.values(months), ...Object.values(weekdays)].join(' ').replaceAll(' ', '|')})`;

/** "Próxima reunión": the next meeting, as a title or at the beginning of a line. */
export const foreignNextMeeting =
  '(?:pr[oó]xim[ao] (?:reuni[oó]n|junta|sesi[oó]n|asamblea|encuentro|reunião|sessão|assembleia)|prochaine? (?:réunion|séance|rencontre|assemblée)|nächste[rs]? (?:sitzung|treffen|besprechung|versammlung|termin)|prossim[ao] (?:riunione|seduta|incontro|assemblea)|volgende (?:vergadering|bijeenkomst|overleg))';
/** "Fecha": the day of what a line is about. */
export const foreignDateLabel = '(?:fecha|data|datum)';
/** "Fecha límite": the day until which something is to be done. */
export const foreignDueLabel =
  '(?:fecha (?:l[ií]mite|tope|de (?:entrega|vencimiento))|plazo|vencimiento|échéance|date (?:limite|butoir)|délai|frist|fällig(?: am| bis)?|bis wann|fälligkeit|prazo|data (?:limite|di scadenza)|scadenza|uiterlijk|uiterste datum)';
/** "Responsable": who does something. */
export const foreignOwnerLabel =
  '(?:responsables?|encargad[oa]s?|verantwortlich(?:e|er)?|zuständig|responsáve(?:l|is)|responsabil[ei]|verantwoordelijke?)';

export interface EnglishDates {
  readonly text: string;
  /** Where the foreign dates stood, and stand in `text` with blanks after them: each has the place it had. */
  readonly spans: readonly { readonly index: number; readonly end: number }[];
}

/** The text with the dates of a language written as English has them: "el sábado 8 de marzo de 2025" as "el    sat 8 mar 2025". */
export function withEnglishDates(text: string, language: Language): EnglishDates {
  const spans: { index: number; end: number }[] = [];
  const { date, weekday, english } = patternsOf(language);
  const named = text.replace(
    date,
    (whole: string, day: string, month: string, year: string | undefined, index: number) => {
      spans.push({ index, end: index + whole.length });
      return `${day} ${english(month)}${year ? ` ${year}` : ''}`.padEnd(whole.length);
    },
  );
  return { text: named.replace(weekday, (word) => english(word).padStart(word.length)), spans };
}

interface Patterns {
  readonly date: RegExp;
  readonly weekday: RegExp;
  readonly english: (word: string) => string;
}

const known = new Map<Language, Patterns>();

function patternsOf(language: Language): Patterns {
  const before = known.get(language);
  if (before) return before;
  const [ofYear, ofWeek] = [months[language].split(' '), weekdays[language].split(' ')];
  const english = new Map([
    ...ofYear.map((word, at) => [word, englishMonths[at] ?? word] as const),
    ...ofWeek.map((word, at) => [word, englishWeekdays[at] ?? word] as const),
  ]);
  const patterns: Patterns = {
    // "3 de marzo de 2025", "1er mars 2025", "8. März"
    date: new RegExp(
      `(?<![\\p{L}\\d])(\\d{1,2})(?:er|\\.|º|°)? (?:de )?(${ofYear.join('|')})(?![\\p{L}])(?:,? (?:del? )?((?:19|20)\\d\\d)(?!\\d))?`,
      'giu',
    ),
    weekday: new RegExp(`(?<![\\p{L}\\d])(?:${ofWeek.join('|')})(?![\\p{L}-])`, 'giu'),
    english: (word) => english.get(word.toLowerCase()) ?? word,
  };
  known.set(language, patterns);
  return patterns;
}
