import type { FakeSlack } from '../../support/fake-slack/fake-slack.ts';
import type { Fields } from '../../support/fake-slack/fake-slack-workspace.ts';
import { eventEnvelope } from '../../support/slack-client/payloads.ts';

/**
 * A payload of a shape in which Slack sends it, after Slack's reference (https://docs.slack.dev/reference/events,
 * https://docs.slack.dev/reference/interaction-payloads) and the types of its SDKs. Its people, ids and words are invented.
 */
export interface Sample {
  readonly name: string;
  /** What people see of it: nothing, an answer, or either. */
  readonly says: 'nothing' | 'something' | 'either';
  readonly payload: (slack: FakeSlack) => Fields;
}

export const committeeChannel = 'C01COMMITTEE';
export const member = 'U03IDRIS';
/** Somebody of another organisation, and its workspace. */
export const partner = 'U0PARTNER';
export const partnerTeam = 'T0PARTNER';

/** A whole meeting summary, so that what should not be read would be seen to be. */
export const summaryOf = (name: string): string =>
  [
    `${name} meeting`,
    '16 January 2024, 13:00 UTC',
    '',
    'Actions',
    `- Idris Yusuf will send the papers of ${name} by 9 February 2024.`,
    `- Lea Baumann will print the papers of ${name} by 10 February 2024.`,
    '',
    'Decisions',
    `- The committee agreed on ${name}.`,
  ].join('\n');

let moments = 0;

/** A `ts` that no other message has. */
export function newTs(): string {
  moments += 1;
  return `1705417200.${String(moments).padStart(6, '0')}`;
}

export const event = (
  name: string,
  says: Sample['says'],
  fields: (slack: FakeSlack) => Fields,
  envelope: Fields = {},
): Sample => ({ name, says, payload: (slack) => ({ ...eventEnvelope(slack, fields(slack)), ...envelope }) });
