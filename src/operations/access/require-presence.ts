import type { Refusal } from '../../domain/access/refusal.ts';
import type { Directory } from '../ports/directory.ts';

/** Why a conversation is no place for a summary; undefined where it is. In a public channel the bot reads what it is shown from outside. */
export async function requirePresence(directory: Directory, channelId: string): Promise<Refusal | undefined> {
  switch (await directory.presence(channelId)) {
    case 'inside':
    case 'outside':
      return undefined;
    case 'not shown':
      return { kind: 'refused', because: 'bot not in channel' };
    case 'no channel':
      return { kind: 'refused', because: 'no channel' };
  }
}
