import type { Doubt } from '../../domain/summaries/summary.ts';
import type { Placed } from '../structure/outline.ts';
import type { Language } from '../words/foreign-words.ts';

/** Words that every page of a language has, and English has not. */
const commonWords: readonly (readonly ['English' | Language, string])[] = [
  [
    'English',
    'the and of to is are was were for that with this will be by on from at it as not have has we they their should which',
  ],
  [
    'French',
    'le la les des une est et du dans pour sur avec par que qui sont sera été aux ce cette nous ils elle pas réunion prochaine',
  ],
  [
    'Spanish',
    'el los las una es y del para con por que se fue son será al este esta nos lo como más reunión próxima sobre entre',
  ],
  [
    'German',
    'der die das und ist nicht ein eine den dem für mit auf von wird werden zu im sich auch nächste sitzung bis wurde bei',
  ],
  [
    'Portuguese',
    'os as uma é e do da dos das para com por que foi são será ao este esta nos não mais reunião próxima sobre entre pela',
  ],
  [
    'Italian',
    'il gli una è e del della dei per con che sono sarà nel nella questo questa non più riunione prossima sul dal alla',
  ],
  ['Dutch', 'het een en van is de dat niet voor met op zijn wordt worden te om ook volgende vergadering bij naar door'],
];

const languagesOf = new Map<string, readonly ('English' | Language)[]>();
for (const [language, words] of commonWords) {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** A page is enough to tell. */
const enoughWords = 1500;

/** The language a document is written in, where that is plain and not English; null otherwise. */
export function foreignLanguageOf(passages: readonly Placed[]): Language | 'Arabic' | null {
  const counts = new Map<'English' | Language, number>();
  let arabic = 0;
  let letters = 0;
  let seen = 0;
  for (const { text } of passages) {
    if (seen > enoughWords) break;
    for (const word of text
      .slice(0, 1000)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []) {
      letters += word.length;
      if (word > '\u0600' && word < '\u0700') arabic += word.length;
      for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
      seen += 1;
    }
  }
  if (letters > 40 && arabic * 3 > letters) return 'Arabic';
  const [[first, most] = ['English', 0] as const] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== 'English' && most >= 8 && most > (counts.get('English') ?? 0) * 1.5 ? first : null;
}

/** Says that little may have been found, and why. */
export function languageDoubt(language: string | null): Doubt | null {
  if (language === null) return null;
  return {
    line: 1,
    about: 'document',
    text: `This summary seems to be written in ${language}. Only English is read in full, so actions, owners and dates may be missing; please add what is not listed.`,
    choices: [{ label: 'I will check it', correction: { kind: 'leave as it is' } }],
  };
}
