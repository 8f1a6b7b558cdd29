/**
 * All that `String.matchAll` would give for a pattern with the flag g. That one makes a copy of the pattern for each text, which for the
 * long patterns of dates takes longer than to look for them.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
