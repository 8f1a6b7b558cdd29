import type { ViewResponseAction } from '@slack/bolt';
import { messageModal } from '../views/blocks/modal.ts';
import { errorsOfClosedForm, formDone, oneMoment } from '../views/request/form-answers.ts';
import type { Submission } from './interaction.ts';

/** Slack waits three seconds for an acknowledgement (https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response). */
const patienceMs = 2000;

/**
 * Acknowledges a window in time, whatever its listener waits for, as where Slack itself is slow to say who is in a channel: it says "One
 * moment", and shows the listener's answer when it is there.
 */
export async function acknowledgedInTime(
  submission: Pick<Submission, 'ack' | 'client'> & { readonly view: { readonly id: string } },
  listener: (ack: Submission['ack']) => Promise<void>,
  afterMs = patienceMs,
): Promise<void> {
  const { ack, client, view } = submission;
  let early: Promise<void> | undefined;
  const timer = setTimeout(() => {
    early = ack({ response_action: 'update', view: messageModal(oneMoment) });
    // Awaited with the listener's answer, which meets its fault.
    early.catch(() => {});
  }, afterMs);
  try {
    await listener(async (answer) => {
      clearTimeout(timer);
      if (early === undefined) return ack(answer);
      await early;
      await client.views.update({ view_id: view.id, view: shownLater(answer) });
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Errors can be shown beside their fields with the acknowledgement alone. */
function shownLater(answer: ViewResponseAction | undefined) {
  switch (answer?.response_action) {
    case 'errors':
      return messageModal(errorsOfClosedForm(Object.values(answer.errors)));
    case 'update':
    case 'push':
      return answer.view;
    default:
      return messageModal(formDone);
  }
}
