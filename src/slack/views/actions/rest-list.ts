import type { Action } from '../../../domain/actions/action.ts';
import type { Member } from '../../../domain/roster/member.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { section } from '../blocks/text-blocks.ts';
import { actionSection, actionsPerPage } from './action-list.ts';
import { ruleBelow } from './deadline-rule.ts';
import { fallbackText, plainLine, showRest } from './due-actions.ts';

/** The actions that a reminder had no buttons for, each with its own; those past a page behind one more button. */
export function restList(actions: readonly Action[], today: CalendarDay, viewer: Member, zone: string): Message {
  const shown = actions.slice(0, actionsPerPage);
  const heading = `${actions.length} more ${actions.length === 1 ? 'action' : 'actions'}`;
  return {
    text: fallbackText([heading, ...shown.map((action) => plainLine(action, today))]),
    blocks: [
      section(`*${heading}*`),
      ...shown.map((action) => actionSection(action, today, viewer)),
      ...ruleBelow(shown, zone),
      ...buttonRow('rest', showRest(actions.slice(actionsPerPage))),
    ],
  };
}
