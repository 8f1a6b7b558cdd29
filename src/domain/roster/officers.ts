import type { Member } from './member.ts';

/** Of the officers (`listOfficers`) those who see to what comes up: the secretariat, or where there is none the chair. */
export function secretariatOrChair(officers: readonly Member[]): readonly Member[] {
  const secretariat = officers.filter(({ role }) => role === 'secretariat');
  return secretariat.length > 0 ? secretariat : officers;
}
