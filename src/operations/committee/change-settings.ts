import { getSettings, setSettings } from '../../../db/committee/committee-settings.ts';
import { lockCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { areSettings, type CommitteeSettings } from '../../domain/committee/committee-settings.ts';
import { committeePhrases } from '../../domain/history/phrases.ts';
import { settingNames, settingsInWords } from '../../domain/history/settings-in-words.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { completeWhereDone } from '../actions/complete-group-actions.ts';
import { undoable } from '../history/undoable.ts';
import { planDigest } from '../planning/plan-digest.ts';
import { planNotices } from '../planning/plan-notices.ts';

export type SettingsChanged =
  | { readonly kind: 'changed' | 'unchanged'; readonly settings: CommitteeSettings }
  | Refusal;

/** Changes what the committee has for all; what is left out stays as it was. All that waits to be said follows. */
export function changeSettings(
  db: Connection,
  wanted: Partial<CommitteeSettings>,
  by: Member,
  now: Instant,
): Promise<SettingsChanged> {
  return undoable(db, by, now, async (db) => {
    const refusal = await authorize(db, by, 'change the settings');
    if (refusal) return refusal;
    if (!areSettings(wanted)) return { kind: 'refused', because: 'no such choice' };
    const { committeeId } = by;
    await lockCommittee(db, committeeId);
    const before = await getSettings(db, committeeId);
    const settings = { ...before, ...wanted };
    const [old, new_] = [settingsInWords(before), settingsInWords(settings)];
    const changed = settingKeys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(settings[key]));
    if (changed.length === 0) return { kind: 'unchanged', settings };
    await setSettings(db, committeeId, settings);
    await record(
      db,
      changed.map((key) => ({
        committeeId,
        subject: 'committee',
        subjectId: committeeId,
        byMember: by.id,
        what: committeePhrases.settingChanged(settingNames[key]),
        before: old[key],
        after: new_[key],
      })),
      now,
    );
    if (changed.includes('closing')) await completeWhereDone(db, { kind: 'committee', committeeId }, now);
    await planNotices(db, { kind: 'committee', committeeId }, now);
    await planDigest(db, committeeId, now);
    return { kind: 'changed', settings };
  });
}

const settingKeys = [
  'name',
  'timeZone',
  'workingDaysOnly',
  'daysBefore',
  'time',
  'digestWeekday',
  'digestTime',
  'closing',
  'offersPrivate',
  'nightHours',
  'goodHours',
  'hourWeights',
  'termStart',
] as const satisfies readonly (keyof CommitteeSettings)[];

export const showSettings = (db: Connection, by: Member): Promise<CommitteeSettings> => getSettings(db, by.committeeId);
