/**
 * The text with Slack's references in words: `<@U024BE7LH>` is `@U024BE7LH`, `<#C024BE7LR|harbour>` is `#harbour`, `<!subteam^S012|@board>`
 * is `@board`, `<!here>` is `@here`, `<!date^1780495200^{date}|3 June>` is `3 June`, `<https://club.example|the club>` a link of Markdown.
 *
 * An address alone in angle brackets stays as it is, and so does any other tag. Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export const withReferences = (text: string): string =>
  text.includes('<')
    ? text.replace(referencePattern, (whole, target: string, label?: string) => referenceOf(target, label) ?? whole)
    : text;

const referencePattern =
  /<([@#!](?=[A-Za-z])[^<>|]{1,300}|(?:https?:\/\/|mailto:)[^<>|\s]{1,3000}(?=\|))(?:\|([^<>]{0,3000}))?>/g;

function referenceOf(target: string, label: string | undefined): string | undefined {
  if (target.startsWith('@')) return /^@[UW][A-Z0-9]+$/.test(target) ? target : undefined;
  if (target.startsWith('#')) return /^#[CG][A-Z0-9]+$/.test(target) ? `#${label || target.slice(1)}` : undefined;
  if (target.startsWith('!date^')) return label ?? '';
  if (target.startsWith('!subteam^')) return label || `@${target.slice('!subteam^'.length)}`;
  if (target.startsWith('!')) return /^!(?:here|channel|everyone)$/.test(target) ? `@${target.slice(1)}` : undefined;
  return linkOf(target, label);
}

/** A link of Markdown, or the address alone where its label says no more. */
export function linkOf(target: string, label: string | undefined): string {
  const address = target.replace(/^mailto:/, '');
  return label === undefined || label === address || label === target ? address : `[${label}](${target})`;
}
