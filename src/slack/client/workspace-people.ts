import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { Person } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Directory } from '../../operations/ports/directory.ts';
import { type KeptAnswers, keptAnswers } from './kept-answers.ts';
import { personOf, type User } from './person-of.ts';
import { platformErrorIn } from './platform-error.ts';

const hour = 3_600_000;

/** Of somebody of another organisation Slack may tell nothing. https://docs.slack.dev/reference/methods/users.info */
const unknownUser = ['user_not_found', 'user_not_visible'];

export interface WorkspacePeople extends Pick<Directory, 'person' | 'everyone'> {
  /** Slack tells, unasked, how somebody is from now on. */
  follow(person: Person): void;
}

/**
 * The people of the workspace. The list of all of them is asked for once an hour and followed by what Slack tells meanwhile: with 200 a page
 * for each publishing, a workspace of 5,000 met the limit with the second summary of a minute.
 */
export function workspacePeople(client: WebClient, teamId: () => Promise<string>): WorkspacePeople {
  const lists: KeptAnswers<Map<string, Person>> = keptAnswers({ keptMs: hour, most: 1 });
  const list = (now: Instant) => lists.get('everyone', now, async () => listPeople(client, await teamId()));
  return {
    async person(userId, now) {
      try {
        const { user } = await client.users.info({ user: userId });
        return personOf({ ...user, id: userId }, await teamId());
      } catch (error) {
        if (unknownUser.includes(platformErrorIn(error) ?? '')) return undefined;
        if (!(error instanceof WebAPIRateLimitedError)) throw error;
        // Hundreds join a channel in one second, and Slack names about a hundred people a minute: the list names all of them at once.
        const listed = (await list(now)).get(userId);
        if (listed) return listed;
        throw error;
      }
    },
    async everyone(now, { anew } = { anew: false }) {
      if (anew) lists.forget('everyone');
      const people = [...(await list(now)).values()];
      return people.filter(({ isBot, isDeactivated, isExternal }) => !isBot && !isDeactivated && !isExternal);
    },
    follow(person) {
      // Of a list that is only under way some may have been told before the change; nobody waits for it, which takes a large workspace
      // minutes. One that failed is asked for again.
      lists.peek('everyone')?.then(
        (people) => people.set(person.userId, person),
        () => {},
      );
    },
  };
}

async function listPeople(client: WebClient, teamId: string): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  // The largest page there is; without pages the limit is a stricter one: https://docs.slack.dev/reference/methods/users.list
  for await (const page of client.paginate('users.list', { limit: 1000 })) {
    const users: readonly User[] = 'members' in page && Array.isArray(page.members) ? page.members : [];
    for (const user of users) {
      const person = personOf(user, teamId);
      people.set(person.userId, person);
    }
  }
  return people;
}
