import { addActions } from '../../../db/actions/actions.ts';
import { findOrCreateCommittee, takeActionNumbers } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { saveGroup } from '../../../db/groups/groups.ts';
import { addMember, putIntoGroup } from '../../../db/roster/members.ts';
import type { Committee } from '../../../src/domain/committee/committee.ts';
import type { Group } from '../../../src/domain/groups/working-group.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import type { Share } from '../../../src/domain/summaries/summary.ts';
import type { CalendarDay } from '../../../src/domain/time/instant.ts';

export interface SampleCommittee {
  readonly committee: Committee;
  /** In Zurich, Lagos and Auckland; Sam is nobody in the workspace. */
  readonly lea: Member;
  readonly tunde: Member;
  readonly sina: Member;
  readonly sam: Member;
  /** Tunde, Sina and Sam. */
  readonly members: Group;
  /** Lea and Tunde. */
  readonly secretariat: Group;
}

/** The Programme Committee of the Open Waters Forum, with four of its people. */
export async function keepSampleCommittee(db: Connection, now: Date): Promise<SampleCommittee> {
  const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
  const committee = await findOrCreateCommittee(db, workspace, { channelId: 'C0PC', name: 'Programme Committee' }, now);
  const person = (name: string, userId: string | null, timeZone: string | null) =>
    addMember(db, { committeeId: committee.id, name, userId, timeZone });
  const lea = await person('Lea Baumann', 'U0LEA', 'Europe/Zurich');
  const tunde = await person('Tunde Abara', 'U0TUNDE', 'Africa/Lagos');
  const sina = await person('Sina Fonoti', 'U0SINA', 'Pacific/Auckland');
  const sam = await person('Sam Whitlock', null, null);
  const category = async (name: string, people: readonly Member[]) => {
    const group = await saveGroup(db, {
      committeeId: committee.id,
      kind: 'category',
      name,
      short: null,
      parent: null,
      seats: 'unlimited',
      summaryId: null,
    });
    await putIntoGroup(
      db,
      group.id,
      people.map((one) => one.id),
      now,
    );
    return group;
  };
  const members = await category('PC Members', [tunde, sina, sam]);
  const secretariat = await category('OWF Secretariat', [lea, tunde]);
  return { committee, lea, tunde, sina, sam, members, secretariat };
}

export interface KeptAction {
  readonly text?: string;
  readonly due: CalendarDay | null;
  readonly share?: Share;
  readonly owners: readonly (Member | Group)[];
}

/** Returns the new action's id. */
export async function keepAction(db: Connection, committee: Committee, action: KeptAction, now: Date): Promise<number> {
  const number = await takeActionNumbers(db, committee.id, 1);
  const [id = 0] = await addActions(
    db,
    [
      {
        committeeId: committee.id,
        number,
        text: action.text ?? 'Send comments on the charter',
        section: null,
        due: action.due,
        dueText: null,
        tiedTo: null,
        share: action.share ?? 'member',
        summaryId: null,
        line: null,
        quote: null,
        owners: action.owners.map((owner) => ({
          memberId: 'role' in owner ? owner.id : null,
          groupId: 'role' in owner ? null : owner.id,
          name: owner.name,
        })),
      },
    ],
    now,
  );
  return id;
}
