import type { Connection } from '../../../db/connection/connection.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { type SlotEffect, slotEffect } from '../../domain/meetings/slot-effect.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { loadTimes } from './show-times.ts';

/** A slot's hour where each member lives. */
export async function showSlotHours(
  db: Connection,
  startsAt: Instant,
  by: Member,
  now: Instant,
): Promise<SlotEffect | Refusal> {
  const refusal = await authorize(db, by, 'propose meeting times');
  if (refusal) return refusal;
  const { times, settings } = await loadTimes(db, by.committeeId, now);
  return slotEffect(times.entries, startsAt, settings);
}
