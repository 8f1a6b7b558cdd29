/**
 * The words of a command as they were typed. The manifest has Slack escape them (`should_escape`): mentions of people, channels and user
 * groups keep the ids that it puts in, and stay as they are; links and `&`, `<`, `>` become what they were.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function typedWords(text: string): string {
  return text
    .replace(/<(?![@#!])([^<>|]+)(?:\|([^<>]*))?>/g, (_link, target: string, label?: string) =>
      label ? label : target.replace(/^(?:mailto|tel):/, ''),
    )
    .replace(/&(amp|lt|gt);/g, (_entity, name: 'amp' | 'lt' | 'gt') => characters[name]);
}

const characters = { amp: '&', lt: '<', gt: '>' } as const;
