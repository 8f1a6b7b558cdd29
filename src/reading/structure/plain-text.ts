/**
 * The words of a line without its inline markup: links keep their words, emphasis, code marks and tags go.
 *
 * Every pattern is one pass over bounded classes, so that a hostile line costs no more than its length.
 */
export function plainText(source: string): string {
  let text = source;
  if (text.includes('<')) text = text.replace(/<(?:https?:|mailto:)[^<>\s]{0,500}>|<br ?\/?>/gi, ' ').replace(tag, '');
  if (text.includes('](') || text.includes('][')) {
    text = text.replace(/!\[[^[\]]{0,200}\]\([^()]{0,900}\)/g, '').replace(link, '$1');
    // A link around emphasised or bracketed words: [[x]](url), [**Lee**](url).
    if (text.includes('](')) text = text.replace(/\]\([^()\s]{0,900}(?:\([^()]{0,99}\)[^()\s]{0,99})?\)/g, ']');
  }
  if (text.includes('**') || text.includes('__')) text = text.replace(/\*{2,3}|__/g, '');
  if (text.includes('*')) text = text.replace(/(^|[\s("'[])\*(?=\S)|(\S)\*(?=[\s.,:;)"'\]?!]|$)/g, '$1$2');
  if (text.includes('_')) text = text.replace(/(^|[\s("'[])_(?=\S)|(\S)_(?=[\s.,:;)"'\]?!]|$)/g, '$1$2');
  if (text.includes('`') || text.includes('~~')) text = text.replace(/`+|~~/g, '');
  if (text.includes('\\')) text = text.replace(/\\(?=[^\w\s])|\\$/g, '');
  if (text.includes('&')) text = text.replace(/&(?:amp|nbsp|lt|gt|quot|#39|#160|rsquo|ndash|mdash);/g, entityText);
  if (text.includes('{:')) text = text.replace(/\{:[^{}]{0,200}\}/g, '');
  text = text.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
  return text.endsWith(')') ? text.slice(0, -40) + text.slice(-40).replace(toRecording, '') : text;
}

/** "... - Kim - WATCH (5 secs)": machines that take notes lead to the place in the recording, which is no part of the sentence. */
const toRecording = /(?: [-–—])? (?:WATCH|PLAY|LISTEN) \(\d{1,4} (?:secs?|mins?)\)$/;

const tag = /<\/?[a-zA-Z!][^<>]{0,900}>/g;
const link = /\[([^[\]]{0,900})\](?:\((?:[^()\s]|\([^()]{0,99}\)|\s(?="))[^()]{0,900}\)|\(#?\)|\[[^[\]]{0,99}\])/g;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&nbsp;': ' ',
  '&#160;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&rsquo;': '’',
  '&ndash;': '–',
  '&mdash;': '—',
};
const entityText = (entity: string): string => entities[entity] ?? ' ';
