import type { WebClient } from '@slack/web-api';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { SlackActor, Subject, Viewer } from '../../operations/access/resolve-viewer.ts';
import type { Bot } from '../client/bot.ts';
import { sendEphemeralOrDm } from '../client/send-ephemeral-or-dm.ts';
import type { Message } from '../views/blocks/message.ts';
import { messageModal } from '../views/blocks/modal.ts';
import { refusalSentence } from '../views/blocks/refusal.ts';
import { truncate } from '../views/blocks/text.ts';
import { nothingChanged } from '../views/request/form-answers.ts';
import { carriedNumber } from './carried-number.ts';
import { changedFormValue, formValue } from './form-values.ts';
import type { Submission } from './interaction.ts';
import { actorIn, ownViewer, viewerAt } from './viewer.ts';

/** A form that somebody filled in and sent. */
export interface SentForm {
  readonly viewer: Viewer;
  readonly now: Instant;
  /** What the form is about (`about` of its `formModal`), and the number that this is or begins with. */
  readonly about: string;
  readonly id: number;
  /** The ids of its fields, in order. */
  readonly fields: readonly string[];
  /** What was written, chosen or ticked in a field: '' where that shows nothing, undefined where it was left empty. */
  readonly field: (id: string) => string | undefined;
  /** The same where it is not what the form showed; undefined where the field was left alone. */
  readonly changed: (id: string) => string | undefined;
  readonly actor: SlackActor;
  readonly client: WebClient;
}

/** What becomes of a form that was sent. `after`: what follows once Slack has this answer. */
export type FormAnswer =
  /** It stays open, with what is wrong beside the field. */
  | Refusal
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  /** It gives way to a message. */
  | { readonly kind: 'shown'; readonly message: Message; readonly after?: () => Promise<unknown> }
  /** It closes, and a message goes to the sender: in the committee's channel, for their eyes alone, or in direct messages. */
  | { readonly kind: 'told'; readonly message: Message; readonly after?: () => Promise<unknown> }
  | { readonly kind: 'closed'; readonly after?: () => Promise<unknown> };

export interface Form {
  /** What the form is about: a row of that kind, or the member who opened it. */
  readonly about: Subject['in'] | 'member';
  /** The field beside which a refusal stands; the first where none is named. */
  readonly errorsAt?: string;
  readonly submit: (bot: Bot, sent: SentForm) => Promise<FormAnswer>;
}

/** What is wrong with one field. */
export const fieldError = (field: string, text: string): FormAnswer => ({ kind: 'errors', errors: { [field]: text } });

/** A form that was sent back as it was. */
export const unchangedForm: FormAnswer = { kind: 'shown', message: nothingChanged };

/** The listener of a form: finds out who sent it, has it carried out, and answers. */
export function submitForm({ about, errorsAt, submit }: Form): (bot: Bot, submission: Submission) => Promise<void> {
  return async (bot, { ack, body, client, context, view }) => {
    const fields = view.blocks.flatMap((block) => (block.type === 'input' && block.block_id ? [block.block_id] : []));
    const refuse = (errors: Readonly<Record<string, string>>) =>
      // Slack shows 150 characters beside a field.
      ack({ response_action: 'errors', errors: mapValues(errors, (text) => truncate(text, 150)) });
    const refuseAll = (text: string) => refuse({ [errorsAt ?? fields[0] ?? 'form']: text });
    const actor = actorIn(context, body);
    const id = carriedNumber(view.private_metadata.split('/')[0]);
    const found = await (about === 'member' ? ownViewer(bot, actor, id) : viewerAt(bot, actor, { in: about, id }));
    if (found.kind === 'no viewer') return refuseAll(found.message.text);
    const { viewer } = found;
    const answer = await submit(bot, {
      viewer,
      now: bot.clock(),
      about: view.private_metadata,
      id,
      fields,
      field: (name) => formValue(view, name),
      changed: (name) => changedFormValue(view, name),
      actor,
      client,
    });
    switch (answer.kind) {
      case 'refused':
        return refuseAll(refusalSentence(answer));
      case 'errors':
        return refuse(answer.errors);
      case 'shown':
        await ack({ response_action: 'update', view: messageModal(answer.message) });
        break;
      case 'told':
        await ack();
        await sendEphemeralOrDm(bot, client, viewer.committee.channelId, actor.userId, answer.message);
        break;
      case 'closed':
        await ack();
        break;
    }
    await answer.after?.();
  };
}

const mapValues = (record: Readonly<Record<string, string>>, change: (value: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
