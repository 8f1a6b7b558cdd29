const ones = 'one two three four five six seven eight nine'.split(' ');
const upToTwenty = [
  ...ones,
  ...'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
];
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A count in words, one to ninety-nine, for use in a pattern. */
const counted = `(?:(?:${tens.join('|')})(?:[- ](?:${ones.join('|')}))?|${[...upToTwenty].reverse().join('|')})`;

/** How many: "12", "twenty-one", "a", "a couple of", "half a dozen"; for use in a pattern without regard to case. */
export const countPattern = `(?:\\d{1,3}|(?:half )?a dozen|(?:a )?couple of|an?(?! few)|${counted})`;

const special: readonly (readonly [RegExp, number])[] = [
  [/couple/, 2],
  [/half a dozen/, 6],
  [/dozen/, 12],
];

/** The number that a phrase of `countPattern` gives; 1 for "a". */
export function countOf(words: string): number {
  const written = words.trim().toLowerCase();
  const [, value] = special.find(([pattern]) => pattern.test(written)) ?? [];
  if (value !== undefined) return value;
  const [first = '', second = ''] = written.split(/[- ]/);
  const ten = tens.indexOf(first);
  if (ten >= 0) return (ten + 2) * 10 + ones.indexOf(second) + 1;
  return Number(written) || upToTwenty.indexOf(written) + 1 || 1;
}

const lastWords: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const ordinalOf = (word: string): string => lastWords[word] ?? `${word.replace(/y$/, 'ie')}th`;
const daysOfMonth = [
  ...upToTwenty.map(ordinalOf),
  'twentieth',
  ...ones.map((one) => `twenty-${ordinalOf(one)}`),
  'thirtieth',
  'thirty-first',
];

/** A day of the month in words: "fifteenth", "twenty-first"; for use in a pattern without regard to case. */
export const ordinalWord = `(?:${[...daysOfMonth]
  .reverse()
  .map((word) => word.replace('-', '[- ]'))
  .join('|')})`;

/** 1 to 31 of a word of `ordinalWord`; 0 of any other. */
export const dayOfOrdinal = (word: string): number => daysOfMonth.indexOf(word.toLowerCase().replace(' ', '-')) + 1;
