import type { KnownBlock } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import { deadlineRule } from '../../../domain/time/written-time.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context } from '../blocks/text-blocks.ts';

/** Below dates: by which clock their days end. */
export const ruleBlock = (zone: string): KnownBlock => context(escapedWithin(deadlineRule(zone), 150));

/** The same below actions, where one of them is still to be done by a day. */
export const ruleBelow = (actions: readonly Action[], zone: string): readonly KnownBlock[] =>
  actions.some(isDated) ? [ruleBlock(zone)] : [];

/** The sentence at the end of a `text`, which some only hear. */
export const ruleAfter = (actions: readonly Action[], zone: string): string =>
  actions.some(isDated) ? ` ${deadlineRule(zone)}` : '';

const isDated = (action: Action): boolean => action.state === 'open' && action.due !== null;
