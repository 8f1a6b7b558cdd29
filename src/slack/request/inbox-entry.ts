import { createHash } from 'node:crypto';
import type { PayloadEntry } from '../../operations/requests/inbox.ts';
import { fieldOf, textIn } from '../message/field-of.ts';
import { messageWords } from '../message/message-words.ts';

/**
 * What the inbox needs to know of a payload; undefined where it need not be kept: ordinary talk, of which nothing is ever stored, and an
 * opened Home tab, which its owner opens again.
 */
export function entryOf(body: object): PayloadEntry | undefined {
  const event = fieldOf(body, 'event');
  const eventType = textIn(event, 'type');
  if (eventType === 'app_home_opened' || (eventType === 'message' && !mayBeSummary(event))) return undefined;
  const view = fieldOf(body, 'view');
  const isWindow = textIn(body, 'type') === 'view_submission';
  // The hash changes with what the window shows: one that stays open may be sent again.
  const window = isWindow && `view ${textIn(view, 'id')} ${textIn(view, 'hash')}`;
  const key = window || textIn(body, 'event_id') || textIn(body, 'trigger_id') || digestOf(body);
  return { key, subject: subjectOf(body), kind: isWindow ? 'window' : event === undefined ? 'interaction' : 'event' };
}

/** The first error of a window's acknowledgement (`response_action: errors`). */
export function errorIn(answer: unknown): string | undefined {
  const errors = fieldOf(answer, 'errors');
  const [error] = typeof errors === 'object' && errors !== null ? Object.values(errors) : [];
  return typeof error === 'string' ? error : undefined;
}

/** As src/slack/listeners/events/message.ts has it: a summary is a file, or has more than a few lines. */
function mayBeSummary(event: unknown): boolean {
  const said = fieldOf(event, 'message') ?? fieldOf(event, 'previous_message') ?? event;
  const files = fieldOf(said, 'files');
  if (Array.isArray(files) && files.length > 0) return true;
  return messageWords(said).split('\n', 6).length === 6 || textIn(event, 'channel_type') === 'im';
}

function subjectOf(body: object): string | null {
  const actions = fieldOf(body, 'actions');
  const value = Array.isArray(actions) ? textIn(actions[0], 'value') : undefined;
  if (!value) return null;
  const container = fieldOf(body, 'container');
  const where = textIn(container, 'message_ts') ?? textIn(container, 'view_id');
  // Of "7/2", the second option of vote 7, the vote: of its options the last one clicked on counts.
  // A digest: who it was is not to be read from it.
  return digestOf({ who: textIn(fieldOf(body, 'user'), 'id'), where, what: value.split('/')[0] });
}

const digestOf = (body: object): string => createHash('sha256').update(JSON.stringify(body)).digest('hex');
