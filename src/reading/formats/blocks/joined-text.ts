/** Lines as one text; a word divided at the end of a line is whole again. */
export function joinedText(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    if (text.endsWith('\u00AD')) return text.slice(0, -1) + line;
    if (address.test(text.slice(-200)) && (/^[/?&=#%_]/.test(line) || /[-?&=#%_]$/.test(text))) return text + line;
    if (!/[\p{L}\d]-$/u.test(text) || !/^(?!(?:and|or|to)\b)[\p{L}\d]/u.test(line)) return `${text} ${line}`;
    const isDivided = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) && !isCompound.test(`${text.slice(-12)}${line}`);
    return isDivided ? text.slice(0, -1) + line : text + line;
  }, '');
}

/** A web address at the end of a line, which is divided before or after its signs; its hyphens are its own. */
const address = /\bhttps?:\/\/\S+$/;

/** Words of minutes that have their hyphen in the middle of a line too. */
const isCompound = /\b(?:follow-up|vice-\p{Ll}|self-\p{Ll}|co-(?:chair|lead|opt|host|found|own|author))/iu;
