import type { InputBlock, PlainTextOption } from '@slack/types';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { truncate } from './text.ts';
import { plain } from './text-blocks.ts';

/** A field of a form. `id` names its block and what is in it, so that `formValue` finds it. Where it is not `optional`, Slack insists. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

// Slack's limits: https://docs.slack.dev/reference/block-kit/blocks/input-block
const input = ({ id, label, hint, optional = false }: FormField, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: id,
  optional,
  label: plain(label, 2000),
  ...(hint === undefined ? {} : { hint: plain(hint, 2000) }),
  element,
});

/** A field to write in; `initial` stands in it already. A field holds 3,000 characters at most. */
export const textInput = (
  field: FormField,
  {
    initial = '',
    maxLength,
    multiline = false,
  }: { readonly initial?: string; readonly maxLength?: number; readonly multiline?: boolean } = {},
): InputBlock =>
  input(field, {
    type: 'plain_text_input',
    action_id: field.id,
    multiline,
    ...(maxLength === undefined ? {} : { max_length: maxLength }),
    ...(initial === '' ? {} : { initial_value: truncate(initial, maxLength ?? 3000) }),
  });

/** What a select or a checkbox offers: its label, and what the form says where it is chosen. */
export const option = (label: string, value: string | number): PlainTextOption => ({
  text: plain(label, 75),
  value: String(value),
});

/** What a select holds at most: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const mostSelectOptions = 100;

/** One of several; the one of the value `chosen` is marked. */
export function selectInput(field: FormField, options: readonly PlainTextOption[], chosen?: string | null): InputBlock {
  const initial = options.find(({ value }) => value === chosen);
  return input(field, {
    type: 'static_select',
    action_id: field.id,
    options: [...options],
    ...(initial && { initial_option: initial }),
  });
}

export const dateInput = (field: FormField, chosen: CalendarDay | null = null): InputBlock =>
  input(field, { type: 'datepicker', action_id: field.id, ...(chosen && { initial_date: chosen }) });

export const checkboxInput = (field: FormField, ...options: readonly PlainTextOption[]): InputBlock =>
  input(field, { type: 'checkboxes', action_id: field.id, options: [...options] });

/** Somebody of the workspace. */
export const personInput = (field: FormField): InputBlock =>
  input(field, { type: 'users_select', action_id: field.id });

/** A channel, public or private. */
export const channelInput = (field: FormField, chosen: string | null = null): InputBlock =>
  input(field, {
    type: 'conversations_select',
    action_id: field.id,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(chosen && { initial_conversation: chosen }),
  });
