import { type CommitteeSettings, readDaysBefore, readTermStart } from '../../../domain/committee/committee-settings.ts';
import { readHourRange, readHourWeights } from '../../../domain/meetings/hour-settings.ts';
import { findTimeZone, readTimeZone } from '../../../domain/time/time-zone.ts';
import { changeSettings } from '../../../operations/committee/change-settings.ts';
import { redrawGroups } from '../../../operations/delivery/redraw-cards.ts';
import { submitForm, unchangedForm } from '../../request/submit-form.ts';
import { settingErrors, settingFields, settingsAnswer, settingsSaved } from '../../views/committee/settings-modal.ts';
import { withUndo } from '../history/undo-button.ts';

type Read = { readonly settings: Partial<CommitteeSettings> } | { readonly errors: Record<string, string> };

/** The form of "Change settings"; what was not understood is said beside its field. The answer can be undone. */
export const onChangeSettingsForm = submitForm({
  about: 'member',
  submit: async (bot, { viewer, changed: field, now }) => {
    const read = readSettings(field);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const changed = await changeSettings(bot.db, read.settings, viewer.member, now);
    if (changed.kind === 'refused') return changed;
    if (changed.kind === 'unchanged') return unchangedForm;
    const { id } = viewer.committee;
    const said = settingsAnswer(changed.settings, viewer.member, settingsSaved);
    return {
      kind: 'told',
      message: await withUndo(bot, viewer, { kind: 'committee', id }, said),
      after: async () => {
        if (read.settings.offersPrivate !== undefined) await redrawGroups(bot.db, bot.messenger, id);
      },
    };
  },
});

/** What the fields say; one left alone says nothing. */
function readSettings(field: (key: keyof CommitteeSettings) => string | undefined): Read {
  const zone = field('timeZone');
  const timeZone = zone ? findTimeZone(zone) : undefined;
  const days = field('daysBefore');
  const daysBefore = days ? readDaysBefore(days) : undefined;
  const hours = readMeetingHours(field);
  const errors = {
    ...(zone && !timeZone ? { [settingFields.timeZone]: zoneError(zone) } : {}),
    ...(days && !daysBefore ? { [settingFields.daysBefore]: settingErrors.daysBefore } : {}),
    ...hours.errors,
  };
  if (Object.keys(errors).length > 0) return { errors };
  const name = field('name');
  const time = field('time');
  const workingDaysOnly = field('workingDaysOnly');
  const weekday = field('digestWeekday');
  const digestTime = field('digestTime');
  const closing = field('closing');
  const offersPrivate = field('offersPrivate');
  return {
    settings: {
      ...(name && { name }),
      ...(timeZone && { timeZone }),
      ...(daysBefore && { daysBefore }),
      ...(time && { time }),
      ...(workingDaysOnly && { workingDaysOnly: workingDaysOnly === 'yes' }),
      ...(weekday && { digestWeekday: weekday === 'none' ? null : Number(weekday) }),
      ...(digestTime && { digestTime }),
      ...(offersPrivate && { offersPrivate: offersPrivate === 'yes' }),
      ...(closing && { closing: closing === 'all' || closing === 'date' ? closing : Number(closing) }),
      ...hours.settings,
    },
  };
}

/** What the fields about the hours of meetings say. */
function readMeetingHours(field: (key: keyof CommitteeSettings) => string | undefined) {
  const written = {
    nightHours: field('nightHours'),
    goodHours: field('goodHours'),
    hourWeights: field('hourWeights'),
    termStart: field('termStart'),
  };
  const nightHours = written.nightHours ? readHourRange(written.nightHours) : undefined;
  const goodHours = written.goodHours ? readHourRange(written.goodHours) : undefined;
  const hourWeights = written.hourWeights ? readHourWeights(written.hourWeights) : undefined;
  const termStart = written.termStart ? readTermStart(written.termStart) : undefined;
  return {
    errors: {
      ...(written.nightHours && !nightHours && { [settingFields.nightHours]: settingErrors.hourRange }),
      ...(written.goodHours && !goodHours && { [settingFields.goodHours]: settingErrors.hourRange }),
      ...(written.hourWeights && !hourWeights && { [settingFields.hourWeights]: settingErrors.hourWeights }),
      ...(written.termStart && termStart === undefined && { [settingFields.termStart]: settingErrors.termStart }),
    },
    settings: {
      ...(nightHours && { nightHours }),
      ...(goodHours && { goodHours }),
      ...(hourWeights && { hourWeights }),
      ...(termStart !== undefined && { termStart }),
    },
  };
}

function zoneError(written: string): string {
  const read = readTimeZone(written);
  return read.kind === 'several' ? settingErrors.severalZones(read.cities) : settingErrors.timeZone;
}
