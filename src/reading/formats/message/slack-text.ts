import type { Document } from '../../document/document.ts';
import { withSigns } from '../../structure/emoji.ts';
import { linkOf, withReferences } from './slack-references.ts';
import { stripQuotedReply } from './strip-quoted-reply.ts';

/**
 * A message as Slack delivers it (`text` of an event), as a document of Markdown lines; they are numbered as in the message.
 *
 * Mentions stay what they are, `@U024BE7LH`, for whoever knows the members; they are never sent back to Slack as mentions.
 */
export function readSlackText(text: string): Document {
  // People put lists between ``` so that Slack leaves them as they are, and hardly ever code.
  // People put lists between fences so that Slack leaves them as they are, and hardly ever code.
  const written = text.split('\n').map((line) => markdownOf(line.replaceAll('```', '')));
  const lines = written.map((line, index) => ({
    number: index + 1,
    text: isItem(written, index) ? asItem(line) : line,
  }));
  const name =
    lines
      .find((line) => line.text.trim() !== '')
      ?.text.trim()
      .slice(0, 60) ?? '';
  // What is left out leaves an empty line, so that the others stay where they are.
  const own = new Set(stripQuotedReply(lines, 'pasted').map(({ number }) => number));
  return { lines: lines.map((line) => (own.has(line.number) ? line : { ...line, text: '' })), name };
}

/** "Ines Okafor to print the posters", quoted or not. */
const task =
  /^(\s*(?:>+\s*)?)(?=\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,3} (?:to|will|shall|should|must) \p{Ll})/u;

/** Whether a line is one of several that give somebody a task: Slack has no lines broken to fit, so each is an item. */
const isItem = (lines: readonly string[], at: number): boolean =>
  task.test(lines[at] ?? '') && [at - 1, at + 1].some((beside) => task.test(lines[beside] ?? ''));

const asItem = (line: string): string => line.replace(task, '$1- ');

/** Slack draws the bullets of its levels in this order; pasted, they come without their blanks. */
const levels: Readonly<Record<string, string>> = { '◦': '  ', '▪': '    ' };

/** One line of mrkdwn, Slack's own markup, as Markdown. */
function markdownOf(line: string): string {
  const plain = withReferences(line).replace(
    /<([^<>|]{1,3000})(?:\|([^<>]{0,3000}))?>/g,
    (_all, target: string, label?: string) => linkOf(target.replace(/^!/, '@'), label),
  );
  const styled = plain
    .replace(/(^|[\s([{"'“‘—–~_-])\*(?=\S)([^*]*[^*\s])\*(?=$|[\s)\]}"'”’.,:;!?—–~_-])/g, '$1**$2**')
    .replace(/(^|[\s([{"'“‘—–*_-])~(?=\S)([^~]*[^~\s])~(?=$|[\s)\]}"'”’.,:;!?—–*_-])/g, '$1~~$2~~')
    .replace(
      /^(\s*)([•◦▪▸‣])(?:\uFE0E)?\s*/u,
      (_all, blanks: string, bullet: string) => `${blanks || (levels[bullet] ?? '')}- `,
    );
  return withSigns(styled).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
