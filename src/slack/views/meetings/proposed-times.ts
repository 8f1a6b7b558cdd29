import type { Committee } from '../../../domain/committee/committee.ts';
import type { LedgerEntry } from '../../../domain/meetings/burden-ledger.ts';
import type { HourKind } from '../../../domain/meetings/hour-burden.ts';
import { writtenBurden } from '../../../domain/meetings/hour-settings.ts';
import type { SlotEffect, SlotHour } from '../../../domain/meetings/slot-effect.ts';
import { type CalendarDay, clockTime } from '../../../domain/time/instant.ts';
import { writtenDay, writtenMoment, zoneName } from '../../../domain/time/written-time.ts';
import { lineSections } from '../actions/due-actions.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { nth } from '../blocks/nth-id.ts';
import { plural } from '../blocks/plural.ts';
import { type DateFormat, escapedWithin, moment } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { meetingIds } from './ids.ts';

export interface ProposalShown {
  readonly committee: Committee;
  readonly memberId: number;
  readonly today: CalendarDay;
  readonly moments: DateFormat;
}

/** `/mag times propose`: the fairest slots of a week, each with whom it costs and why. */
export function weekProposal(monday: CalendarDay, slots: readonly SlotEffect[], shown: ProposalShown): Message {
  const { committee, today } = shown;
  const head = `Fair times in the week of ${writtenDay(monday, today)}, the fairest first`;
  return {
    text: escapedWithin(
      [
        `${head}:`,
        ...slots.map((slot) => `${writtenMoment(slot.startsAt, committee.timeZone)}. ${effectOf(slot, 200)}`),
      ].join('\n'),
      3000,
    ),
    blocks: [
      section(`*${head}*`),
      ...slots.map((slot, index) => slotBlock(slot, index, shown)),
      context(rule),
      ...buttonRow('proposed-times', [askButton(slots, shown)]),
    ],
  };
}

/** `/mag times propose 6 meetings`: the fairest slot of each week, each counted before the next is chosen. */
export function seriesProposal(
  slots: readonly SlotEffect[],
  after: readonly LedgerEntry[],
  shown: ProposalShown,
): Message {
  const { committee } = shown;
  const burdens = after.map(({ burden }) => burden);
  const head = `Fair times for ${plural(slots.length, 'meeting')}, in turns`;
  const end = `After them everyone would have between ${writtenBurden(Math.min(...burdens))} and ${writtenBurden(Math.max(...burdens))}.`;
  const lines = slots.map((slot) => `${writtenMoment(slot.startsAt, committee.timeZone)}. ${costOf(slot, 150)}`);
  return {
    text: escapedWithin([`${head}. ${end}`, ...lines].join('\n'), 3000),
    blocks: [
      section(`*${head}*\n${end}`),
      ...lineSections(
        lines.map((line) => `• ${escapedWithin(line, 500)}`),
        9000,
      ).blocks,
      context(rule),
    ],
  };
}

export const noSlots = textMessage('There’s no working day left to meet in that week. Try `/mag times propose 3 May`.');

/** "Show hours": the slot's hour where each member lives, the night first. */
export function slotHoursAnswer(
  { startsAt, hours }: SlotEffect,
  { committee, moments }: Pick<ProposalShown, 'committee' | 'moments'>,
): Message {
  const lines = kinds.flatMap(({ kind, said }) =>
    hours
      .filter((hour) => hour.kind === kind)
      .toSorted((one, other) => one.minute - other.minute || one.member.name.localeCompare(other.member.name))
      .map(({ member, zone, minute, isZoneAssumed }) => {
        const assumed = isZoneAssumed ? ', time zone not known' : '';
        return `${clockTime(minute)} ${member.name} (${said}, ${zoneName(zone)}${assumed})`;
      }),
  );
  return {
    text: escapedWithin([writtenMoment(startsAt, committee.timeZone), ...lines].join('\n'), 3000),
    blocks: [
      section(`*${moment(startsAt, committee.timeZone, moments)}*`),
      ...lineSections(
        lines.map((line) => escapedWithin(line, 200)),
        10_000,
      ).blocks,
    ],
  };
}

const kinds: readonly { readonly kind: HourKind; readonly said: string }[] = [
  { kind: 'night', said: 'at night' },
  { kind: 'early', said: 'early' },
  { kind: 'late', said: 'late' },
  { kind: 'good', said: 'good' },
];

function slotBlock(slot: SlotEffect, index: number, { committee, memberId, moments }: ProposalShown) {
  const written = writtenMoment(slot.startsAt, committee.timeZone);
  return {
    ...section(
      `*${index + 1}. ${moment(slot.startsAt, committee.timeZone, moments)}*\n${escapedWithin(effectOf(slot, 900), 2600)}`,
    ),
    accessory: button(
      'Show hours',
      nth(meetingIds.showHours, index),
      `${memberId}/${slot.startsAt.getTime() / 60_000}`,
      `Show everyone’s hour at ${written}`,
    ),
  };
}

const askButton = (slots: readonly SlotEffect[], { memberId }: ProposalShown) =>
  button(
    'Ask members',
    meetingIds.askTimes,
    `${memberId}/${slots.map(({ startsAt }) => startsAt.getTime() / 60_000).join(',')}`,
    'Ask the members in the channel which of these times suit them',
  );

const effectOf = (slot: SlotEffect, most: number): string => `${costOf(slot, most)} ${whyOf(slot)}`;

/** "At night for 2: 02:00 Sina, 03:00 Aroha. Late for 1: 21:00 Lea. Good for 12." */
function costOf({ hours }: SlotEffect, most: number): string {
  const named = kinds.flatMap(({ kind, said }) => {
    const those = hours.filter((hour) => hour.kind === kind);
    if (those.length === 0 || kind === 'good') return [];
    const names = those
      .toSorted((one, other) => one.minute - other.minute)
      .map(
        ({ minute, member, isZoneAssumed }) =>
          `${clockTime(minute)} ${member.name}${isZoneAssumed ? ' (time zone not known)' : ''}`,
      );
    return [`${capital(said)} for ${those.length}: ${listWithin(names, most)}.`];
  });
  const good = hours.filter(({ kind }) => kind === 'good').length;
  return [...named, good === hours.length ? 'A good hour for everyone.' : `Good for ${good}.`].join(' ');
}

/** Why it is fair. */
function whyOf({ hours, most: { before, after } }: SlotEffect): string {
  const largest =
    after === before
      ? `The most anyone has stays ${writtenBurden(after)}.`
      : `The most anyone has goes from ${writtenBurden(before)} to ${writtenBurden(after)}.`;
  const woken = hours.filter(({ kind }) => kind === 'night');
  return woken.length === 0 ? largest : `${largest} ${nightsSoFar(woken, hours)}`;
}

function nightsSoFar(woken: readonly SlotHour[], all: readonly SlotHour[]): string {
  const mostOf = (those: readonly SlotHour[]) => Math.max(...those.map(({ nights }) => nights));
  const had = mostOf(woken);
  if (had === 0) return 'None of those at night had a night before.';
  return `Those at night had up to ${plural(had, 'night')} before, of at most ${mostOf(all)} that anyone had.`;
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** As many as `most` characters hold, and how many more there are. */
function listWithin(names: readonly string[], most: number): string {
  let shown = 0;
  let length = 0;
  for (const name of names) {
    length += name.length + 2;
    if (length > most) break;
    shown += 1;
  }
  const rest = names.length - shown;
  return [...names.slice(0, shown), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

const rule =
  'Each leaves the most that anyone has as low as it can be, then wakes as few as possible again, then spreads the rest. *Show hours* lists every member’s local time.';
