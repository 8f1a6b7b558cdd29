import type { Member } from '../roster/member.ts';
import { isTimeZone } from '../time/instant.ts';

/** Where somebody lives, as far as it is known. */
export interface Resident {
  readonly member: Pick<Member, 'id' | 'name'>;
  readonly zone: string;
  /** Theirs is not known: they count where the committee is. */
  readonly isZoneAssumed: boolean;
}

/** Where each member lives; one whose zone is missing or no zone counts in the committee's. */
export const residentsOf = (
  members: readonly Pick<Member, 'id' | 'name' | 'timeZone'>[],
  committeeZone: string,
): readonly Resident[] => {
  const known = new Map<string, boolean>();
  const isKnown = (zone: string): boolean => {
    const is = known.get(zone) ?? isTimeZone(zone);
    known.set(zone, is);
    return is;
  };
  return members.map(({ id, name, timeZone }) => {
    const isZoneAssumed = timeZone === null || !isKnown(timeZone);
    return { member: { id, name }, zone: isZoneAssumed ? committeeZone : timeZone, isZoneAssumed };
  });
};
