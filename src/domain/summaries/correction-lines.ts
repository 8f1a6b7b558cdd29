import { ownerName } from '../actions/action.ts';
import type { ChangedPart, StatedAction } from './revision.ts';
import type { ActionLine } from './summary.ts';

// What a corrected summary changed, a line each: stored with it when it is published, and shown below its announcement.

export const correctionLines = {
  added: (number: number, text: string) => `#${number} is new: ${text}`,
  changed: (number: number, text: string, change: string) => `#${number} ${text}: ${change}`,
  back: (number: number, text: string) => `#${number} is back: ${text}`,
  withdrawn: (number: number, text: string) => `#${number} is withdrawn: ${text}`,
  dateAdded: (what: string, when: string) => `Date added: ${what} (${when})`,
  dateWithdrawn: (what: string, when: string) => `Date withdrawn: ${what} (${when})`,
  /** `before`: null where none was set. */
  nextMeeting: (before: string | null, after: string) => `Next meeting: ${before ?? 'none'} → ${after}`,
} as const;

/** What changed in words: "owner: WG-Programme → WG-Language". */
export function changeInWords({ action, stated }: StatedAction, line: ActionLine, part: ChangedPart): string {
  const owners = (list: readonly { readonly name: string }[]) => list.map((owner) => owner.name).join(', ') || 'nobody';
  switch (part) {
    case 'text':
      return `was “${stated.text}”`;
    case 'owners':
      return `owner: ${action.owners.map(ownerName).join(', ') || 'nobody'} → ${owners(line.owners)}`;
    case 'due':
      return `date: ${action.due ?? 'none'} → ${line.due ?? 'none'}`;
  }
}
