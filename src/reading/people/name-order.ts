import { givenNames, groupNouns, nameParticles } from '../words/words.ts';

/** "Ma, Andrew", "de Vries, Anna (chair)": family name, given names, and what else is said of them. */
const familyFirst =
  /^((?:\p{L}{1,4} ){0,3}[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+)?), ([\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*){0,2})(?=$|\s*[([,;]|\s[–—-]\s)/u;

/** The name as it is said: "Andrew Ma" of "Ma, Andrew"; any other text as it is. */
export function givenFirst(text: string): string {
  const [whole, family = '', given = ''] = text.length <= 160 ? (familyFirst.exec(text) ?? []) : [];
  return whole === undefined ? text : `${given} ${family}${text.slice(whole.length)}`;
}

/**
 * Whether the entries of a list have the family name first, with a comma. One alone may as well be somebody of a company: "Ma, Airbus"; so
 * may several whose first words are given names.
 */
export function areFamilyFirst(entries: readonly string[]): boolean {
  const pairs = entries.flatMap((entry) => {
    const [, family = '', given = ''] = familyFirst.exec(entry.slice(0, 160)) ?? [];
    return isPair(family, given) ? [{ family, given }] : [];
  });
  const given = pairs.filter(({ given }) => isGiven(given)).length;
  const turned = pairs.filter(({ family }) => isGiven(family)).length;
  return pairs.length > 1 && pairs.length * 10 >= entries.length * 7 && given >= turned;
}

const isGiven = (words: string): boolean => givenNames.has(words.toLowerCase().split(' ', 1)[0] ?? '');

function isPair(family: string, given: string): boolean {
  if (
    family === '' ||
    given.split(' ').some((word) => groupNouns.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word))
  )
    return false;
  const words = family.split(' ').filter((word) => !nameParticles.has(word.toLowerCase()));
  // "Ana Ruiz, Harbour" has all of the name before the comma.
  return words.length === 1 || (isGiven(given) && !isGiven(family));
}

/** Without what stands behind a name and is none: "Jon Berg, Jr.", "Ines Okafor, PhD". */
export const withoutSuffixes = (text: string): string =>
  text.includes(',')
    ? text.replace(
        /(?<=\p{L}\p{L}), ?(?:Jr|Sr|I{2,3}|IV|Ph\.? ?D|M\.?D|MBE|OBE|CBE|Esq|QC|KC|JD|MSc|BSc|MBA|LLM|FRS|CPA|RN|PE)\b\.?/gu,
        '',
      )
    : text;
