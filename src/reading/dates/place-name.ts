const noPlace =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|zoom|teams|slack|github|google|jitsi|webex|english|french|spanish|arabic|german|annex|section|q\d|spring|summer|autumn|winter)/i;

/** The town of "at the Old Customs House in Gdynia, Poland". */
export function placeIn(text: string): string | null {
  for (const match of text.matchAll(
    /\bin\s+((?:(?:St\.?|San|New|Den|The|Le|La|Los|El|Al|Port)\s)?\p{Lu}[\p{L}'’-]+(?:\s(?:de |del |am |upon )?\p{Lu}[\p{L}'’-]+){0,2})/gu,
  )) {
    if (match[1] && !noPlace.test(match[1])) return match[1];
  }
  return null;
}
