import { type ListedCommittee, listCommittees } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listMembers } from '../../../db/roster/members.ts';
import type { KnownMember } from '../../domain/roster/member.ts';
import { isSameName } from '../../domain/roster/name.ts';
import { isSpelledSo } from '../roster/link-name.ts';

/** An entry on the roster of a committee. */
export interface RosterPlace {
  readonly committee: ListedCommittee;
  readonly entry: KnownMember;
}

/** The entries of one person; several where they are in several committees. */
export type Places = readonly RosterPlace[];

/**
 * The people that an operator can mean by `who`: a Slack id, the number of an entry, or a name. Entries are one person's where they have one
 * Slack id of one workspace: in another the same id is somebody else's. Of entries without any nobody knows, and each is somebody. `among`: the committees that are looked at.
 */
export async function findPeople(
  db: Connection,
  who: string,
  among: readonly ListedCommittee[],
): Promise<readonly Places[]> {
  const all: RosterPlace[] = [];
  for (const committee of among) {
    for (const entry of await listMembers(db, committee.id)) all.push({ committee, entry });
  }
  const people = new Map<string, RosterPlace[]>();
  for (const place of all) {
    const { committee, entry } = place;
    const person = entry.userId === null ? `entry ${entry.id}` : `${committee.teamId} ${entry.userId}`;
    people.set(person, [...(people.get(person) ?? []), place]);
  }
  return [...people.values()].filter((places) => places.some(({ entry }) => isMeant(who, entry)));
}

function isMeant(who: string, { id, userId, name, aliases }: KnownMember): boolean {
  if (who === userId || who === String(id)) return true;
  return [name, ...aliases].some((written) => isSameName(written, who) || isSpelledSo(written, who));
}

/** The committees that an operator can mean: by number, by the id of the channel, or by name. */
export async function findCommittees(db: Connection, which: string): Promise<readonly ListedCommittee[]> {
  const wanted = which.toLowerCase();
  return (await listCommittees(db)).filter(
    ({ id, channelId, name }) => [String(id), channelId].includes(which) || name.toLowerCase() === wanted,
  );
}
