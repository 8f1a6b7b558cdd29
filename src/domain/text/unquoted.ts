const [opening, closing] = ['"“”„«»‟', '"“”«»'];
const [singleOpening, singleClosing] = ["'‘’‚‹›`", "'‘’‹›`"];
const double = new RegExp(`^[${opening}]([^${opening}]*)[${closing}]$`, 'u');
const single = new RegExp(`^[${singleOpening}](.*)[${singleClosing}]$`, 'su');

/** The words without the quotes around them, of whichever kind and however many; those inside stay: `"Quay lights"`, `‘Quay lights’`, `»Quay lights«`. */
export function unquoted(words: string): string {
  const text = words.trim();
  const inner = (double.exec(text) ?? single.exec(text))?.[1]?.trim();
  return inner === undefined ? text : unquoted(inner);
}
