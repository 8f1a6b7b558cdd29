import type { EntryMode } from './working-group.ts';

/** One thing about a group that is to be otherwise; days still as people write them, "none" for none. */
export type GroupEdit =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'seats'; readonly seats: number | 'unlimited' }
  | { readonly kind: 'entry'; readonly entry: EntryMode }
  /** In which the group talks; null: in none of its own. */
  | { readonly kind: 'channel'; readonly channelId: string | null }
  | { readonly kind: 'charter'; readonly ends: string }
  /** Until when one may volunteer. */
  | { readonly kind: 'offers'; readonly close: string }
  | { readonly kind: 'state'; readonly state: 'open' | 'closed' };

/** What a lead may change of their own group; the rest is the chair's and the secretariat's. */
export const isLeads = (edit: GroupEdit): boolean => edit.kind === 'entry' || edit.kind === 'channel';
