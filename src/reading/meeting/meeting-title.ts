/** "first" to "twentieth", by their number. */
export const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** What a line calls the meeting it announces: "MAG meeting III", "Third meeting of the Committee"; null where it is only "the next meeting". */
export function titleIn(text: string): string | null {
  const body = '(?:the )?((?:\\p{Lu}[\\p{L}\\d-]*\\s+){0,4}\\p{Lu}[\\p{L}\\d-]*)';
  const count = `(${ordinals.slice(1).join('|')}|\\d{1,3}(?:st|nd|rd|th))`;
  const kind = '(meeting|call|session|plenary|assembly)';
  const named =
    /\bnext\s+(?:(?:virtual|online|regular|ordinary|scheduled|monthly|weekly|quarterly|in-person)\s+)*((?:\p{Lu}[\p{L}\d-]*\s+){1,4}(?:[Mm]eeting|[Cc]all|[Ss]ession)(?:\s+(?:[IVX]+|#?\d+)\b(?!\s+\p{Lu}))?)/u.exec(
      text,
    )?.[1];
  if (named) return named;
  // "the next online meeting, the Committee's third,"
  const theirs = new RegExp(`\\b${kind},\\s+${body}['’]s\\s+${count}\\b`, 'u').exec(text);
  if (theirs) return `${capitalised(theirs[3] ?? '')} ${theirs[1]} of the ${theirs[2]}`;
  // "The third meeting of the Committee will be on", "the next meeting, the third of the Committee,"
  const counted = new RegExp(
    `\\b[Tt]he\\s+${count}\\s+((?:[\\p{L}-]+\\s+){0,2}?${kind})?(?:\\s*of\\s+${body})?`,
    'u',
  ).exec(text);
  if (counted && (counted[2] || counted[4])) {
    const noun = counted[2] ?? 'meeting';
    return `${capitalised(counted[1] ?? '')} ${noun}${counted[4] ? ` of the ${counted[4]}` : ''}`;
  }
  // "the next meeting (Board meeting IV) is on"
  const beside =
    /\bnext\s+(?:\p{L}+\s+){0,3}?(?:meeting|call|session)\s*[(,:]\s*((?:\p{Lu}[\p{L}\d-]*\s+){1,4}(?:[IVX]+|#?\d{1,3}|[Mm]eeting(?:\s+(?:[IVX]+|#?\d{1,3}))?))\s*[),]/u.exec(
      text,
    )?.[1];
  return beside && !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i.test(beside)
    ? beside
    : null;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
