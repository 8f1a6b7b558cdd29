/**
 * The signs of Word's picture fonts that minutes are written with, as Unicode has them: boxes and ticks before tasks, arrows, bullets.
 * Keys are the code in the font; a file has it as it is or with F0 before it.
 */
const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '6C': '●',
    '6E': '■',
    '6F': '☐',
    '71': '☐',
    '72': '☐',
    '78': '☒',
    '9F': '•',
    A7: '▪',
    A8: '☐',
    D8: '➢',
    DF: '←',
    E0: '→',
    E8: '➔',
    F0: '⇨',
    FB: '✗',
    FC: '✓',
    FD: '☒',
    FE: '☑',
  },
  'wingdings 2': { '4F': '✗', '50': '✓', '51': '☒', '52': '☑', '53': '☒', '54': '☒', A3: '☐', '2A': '☐', '30': '☐' },
  'wingdings 3': { '7D': '▶', '84': '▶' },
  symbol: { A8: '♦', AE: '→', B7: '•', DE: '⇒', '2D': '−', BE: '—', A0: '€' },
  webdings: { '61': '✓', '63': '☐', '67': '■', '72': '✗' },
};

/** The sign with this code (hexadecimal) in a picture font; the character itself in any other; nothing where it is not known. */
export function signOf(font: string, code: string): string {
  const picture = signs[font.toLowerCase()];
  if (picture) return picture[code.toUpperCase().replace(/^F0(?=..$)/, '')] ?? '';
  const point = Number.parseInt(code, 16);
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  return point > 0x1f && point <= 0xffff && !isPrivate ? String.fromCharCode(point) : '';
}
