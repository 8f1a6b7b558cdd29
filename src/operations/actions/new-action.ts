import type { NewAction, OwnerRow } from '../../../db/actions/actions.ts';
import { type Owner, ownerName } from '../../domain/actions/action.ts';
import { ownersNamed, type Roster } from '../../domain/roster/roster.ts';
import type { ActionLine, Share } from '../../domain/summaries/summary.ts';

export const ownerRow = (owner: Owner): OwnerRow => ({
  memberId: owner.kind === 'member' ? owner.member.id : null,
  groupId: owner.kind === 'group' ? owner.group.id : null,
  name: ownerName(owner),
});

/** How a group's action is shared where nobody said: any one of it. People named do it each themselves. */
export const effectiveShare = (owners: readonly Owner[], said: Share | null): Share => {
  if (!owners.some((owner) => owner.kind === 'group')) return 'member';
  return said === 'each' ? 'each' : 'any';
};

/** An action as it was read, its owners found on the roster. */
export function newAction(
  place: { readonly committeeId: number; readonly summaryId: number | null; readonly number: number },
  line: ActionLine,
  roster: Roster,
): NewAction {
  const owners = line.owners.flatMap(({ name }) => ownersNamed(name, roster));
  const stands = line.line > 0;
  return {
    ...place,
    text: line.text,
    section: line.section,
    due: line.due,
    dueText: line.dueText,
    tiedTo: line.tiedTo,
    share: effectiveShare(owners, line.share),
    line: stands ? line.line : null,
    quote: stands ? line.quote : null,
    owners: owners.map(ownerRow),
  };
}
