import type { ModalView } from '@slack/types';
import { WebAPIRequestError, type WebClient } from '@slack/web-api';
import { fieldOf } from '../message/field-of.ts';

/**
 * Opens a modal. Where no answer comes it tries once more: a trigger that Slack then calls used has opened it
 * (https://docs.slack.dev/reference/methods/views.open#errors).
 */
export async function openWindow(client: WebClient, triggerId: string, view: ModalView): Promise<void> {
  const open = () => client.views.open({ trigger_id: triggerId, view });
  try {
    await open();
  } catch (error) {
    if (!(error instanceof WebAPIRequestError)) throw error;
    await open().catch((second: unknown) => {
      if (fieldOf(fieldOf(second, 'data'), 'error') !== 'exchanged_trigger_id') throw second;
    });
  }
}
