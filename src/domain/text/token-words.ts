/**
 * The words with Slack's tokens as people read them, and never as ids: a mention is the name in it, a channel is "#harbour".
 * https://docs.slack.dev/messaging/formatting-message-text
 *
 *     <@U012|Sam Osei> · <#C012|harbour> · <!subteam^S012|@board> · <!here>
 */
export const tokenWords = (text: string): string =>
  text.replace(/<([@#!])([^<>|]*)(?:\|([^<>]*))?>/g, (_token, sign: string, id: string, label = '') => {
    if (sign === '#') return label === '' ? 'that channel' : `#${label.replace(/^#/, '')}`;
    if (label !== '') return label;
    if (sign === '@') return 'somebody';
    return /^(?:here|channel|everyone)$/.test(id) ? `@${id}` : 'that group';
  });
