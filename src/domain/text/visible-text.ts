/** Hangul fillers and the empty braille pattern are letters by their category, and show nothing. */
const visible = /[^\s\p{C}\p{Z}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/u;

/** Whether a text shows nothing: it is made of spaces, zero-width or control characters alone. */
export const isBlank = (text: string): boolean => !visible.test(text);

/** Embeddings, overrides and isolates, by which a name could turn the words around it: https://www.unicode.org/reports/tr9/ */
const directional = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text in the direction of its own letters. */
export const withoutOverrides = (text: string): string => text.replace(directional, '');
