import { type CommitteeSettings, readDaysBefore } from '../../../domain/committee/committee-settings.ts';
import { findTimeZone } from '../../../domain/time/time-zone.ts';
import { resolveOwnViewer } from '../../../operations/access/resolve-viewer.ts';
import { changeSettings as change } from '../../../operations/committee/change-settings.ts';
import { redrawGroups } from '../../../operations/delivery/redraw-cards.ts';
import type { Bot } from '../../client/bot.ts';
import { sendEphemeralOrDm } from '../../client/send-ephemeral-or-dm.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { changedFormValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn } from '../../request/viewer.ts';
import { messageModal } from '../../views/blocks/modal.ts';
import { refusalSentence, unchanged } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { settingFields, settingsAnswer } from '../../views/committee/settings-modal.ts';
import { withUndo } from '../history/undo-button.ts';

type Read = { readonly settings: Partial<CommitteeSettings> } | { readonly errors: Record<string, string> };

/** The window of "Change the settings", sent; what was not understood is said beside its field. The answer can be undone. */
export async function changeSettingsForm(bot: Bot, { ack, body, view, client, context }: Submission): Promise<void> {
  const refuse = (errors: Record<string, string>) => ack({ response_action: 'errors', errors });
  const now = bot.clock();
  const actor = actorIn(context, body);
  const viewer = await resolveOwnViewer(bot.db, actor, carriedNumber(view.private_metadata), bot.directory, now);
  if (!viewer) return void (await refuse({ [settingFields.name]: 'You are not in that committee any more.' }));
  const read = readSettings((key) => changedFormValue(view, key));
  if ('errors' in read) return void (await refuse(read.errors));
  const changed = await change(bot.db, read.settings, viewer.member, now);
  if (changed.kind === 'refused') {
    return void (await refuse({ [settingFields.name]: truncate(refusalSentence(changed), 150) }));
  }
  if (changed.kind === 'unchanged') {
    return void (await ack({ response_action: 'update', view: messageModal(unchanged) }));
  }
  await ack();
  if (read.settings.offersPrivate !== undefined) await redrawGroups(bot.db, bot.messenger, viewer.committee.id);
  const said = settingsAnswer(
    changed.settings,
    viewer.member,
    'The settings are changed, and what waits to be said follows.',
  );
  const message = await withUndo(bot, viewer, { kind: 'committee', id: viewer.committee.id }, said);
  await sendEphemeralOrDm(bot, client, viewer.committee.channelId, actor.userId, message);
}

/** What the fields say; one left alone says nothing. */
function readSettings(field: (key: keyof CommitteeSettings) => string | undefined): Read {
  const zone = field('timeZone');
  const timeZone = zone ? findTimeZone(zone) : undefined;
  const days = field('daysBefore');
  const daysBefore = days ? readDaysBefore(days) : undefined;
  const errors = {
    ...(zone && !timeZone
      ? { [settingFields.timeZone]: 'I know no such zone. Write it as Europe/Zurich, UTC or anywhere on earth.' }
      : {}),
    ...(days && !daysBefore
      ? { [settingFields.daysBefore]: 'Write up to five numbers of days, at most 60: 7, 1, 0. Or none.' }
      : {}),
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
    },
  };
}
