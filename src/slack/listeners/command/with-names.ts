import type { Bot } from '../../client/bot.ts';

const mention = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g;

/**
 * The words with everybody's own name in their mentions, `<@U012|Sam Osei>`: Slack writes a handle there, or nothing. Whom the directory does
 * not know keeps what Slack wrote.
 */
export async function withNames(bot: Bot, words: string): Promise<string> {
  if (namesWhom.test(words)) return words;
  const ids = new Set([...words.matchAll(mention)].flatMap(([, id]) => id ?? []));
  if (ids.size === 0) return words;
  const names = new Map<string, string>();
  for (const id of [...ids].slice(0, mostPeople)) {
    const person = await bot.directory.person(id, bot.clock());
    const name = person?.name.replace(/[<>|]/g, ' ').trim();
    if (name) names.set(id, name);
  }
  return words.replace(mention, (token, id: string) => (names.has(id) ? `<@${id}|${names.get(id)}>` : token));
}

/** After these a mention is somebody of the roster, and no part of a text. */
const namesWhom = /^\s*(?:actions|assign|group|link|unlink|retire|return)\b/i;

/** More are in no command that a person types. */
const mostPeople = 10;
