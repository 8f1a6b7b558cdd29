/** Names of the signs that mark an action, a box or a bullet, as Slack and GitHub write them (`:arrow_right:`). */
const signs = new Map([
  ['arrow_right', '➡'],
  ['arrow_forward', '▶'],
  ['white_check_mark', '✅'],
  ['heavy_check_mark', '✔'],
  ['ballot_box_with_check', '☑'],
  ['white_large_square', '☐'],
  ['white_medium_square', '☐'],
  ['black_square_button', '☐'],
  ['x', '❌'],
]);

/** The text with those names as signs, whatever the colour of a hand; other names stay as words. */
export const withSigns = (text: string): string =>
  text
    .replace(/:skin-tone-[2-6]:/g, '')
    .replace(/:([a-z_]{1,40}):/g, (name: string, word: string) => signs.get(word) ?? name);

const pictures =
  /^(?:(?:\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*|[\d#*]\uFE0F?\u20E3|[🔺🔻🔸🔹🔶🔷]|:(?=[a-z]|[+-]1:|100:)[a-z\d_+'-]{2,40}:)[\s\u00A0]*){1,3}(?=\S)/u;

/** The pictures a line begins with ("📌 ", ":memo: ", "1️⃣ "), or nothing. */
export const picturesAtStart = (text: string): string => pictures.exec(text)?.[0] ?? '';
