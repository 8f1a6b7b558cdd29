import type { ListedCommittee } from '../../db/committee/committees.ts';
import { listCommittees } from '../../db/committee/committees.ts';
import type { Connection } from '../../db/connection/connection.ts';
import { findCommittees, findPeople, type Places } from '../operations/privacy/find-person.ts';
import { printable } from './numbered-lines.ts';

/** The committee that is meant; undefined, and the reason is printed, where none is or several are. */
export async function whichCommittee(db: Connection, which: string): Promise<ListedCommittee | undefined> {
  const found = await findCommittees(db, which);
  if (found.length === 1) return found[0];
  console.error(
    found.length === 0
      ? `No committee is called “${which.slice(0, 80)}”. Give its name, its number or its channel's id.`
      : `Several committees are called “${which.slice(0, 80)}”. Give one by its number: --committee ${found[0]?.id}`,
  );
  for (const committee of found) console.error(`  ${committeeLine(committee)}`);
  return undefined;
}

/** The one person that is meant, in one committee or in all; undefined, and the reason is printed, where nobody is or several are. */
export async function whichPerson(db: Connection, who: string, which: string | undefined): Promise<Places | undefined> {
  const committee = which === undefined ? undefined : await whichCommittee(db, which);
  if (which !== undefined && !committee) return undefined;
  const found = await findPeople(db, who, committee ? [committee] : await listCommittees(db));
  if (found.length === 1) return found[0];
  console.error(
    found.length === 0
      ? `No one on a roster is called “${who.slice(0, 80)}”. Give a full name, a Slack id or a roster number.`
      : `Several people are called “${who.slice(0, 80)}”. Give one by Slack id or roster number:`,
  );
  for (const places of found) for (const place of places) console.error(`  ${placeLine(place)}`);
  return undefined;
}

export const committeeLine = ({ id, name, teamId, channelId }: ListedCommittee): string =>
  printable(`${id}  ${name}  (workspace ${teamId}, channel ${channelId})`);

export const placeLine = ({ committee, entry }: Places[number]): string =>
  printable(`${entry.id}  ${entry.name}  ${entry.userId ?? 'not in Slack'}  in ${committee.name} (${committee.id})`);
