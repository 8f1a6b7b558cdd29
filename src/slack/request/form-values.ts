import type { ViewOutput } from '@slack/bolt';
import { isBlank } from '../../domain/text/visible-text.ts';

/** What was written, chosen or ticked in a field of a window: '' where that shows nothing, undefined where it was left empty. */
export function formValue(view: ViewOutput, field: string): string | undefined {
  const state = view.state.values[field]?.[field];
  const written = state?.value;
  if (typeof written === 'string') return isBlank(written) ? '' : written;
  return (
    state?.selected_option?.value ??
    state?.selected_date ??
    state?.selected_user ??
    state?.selected_conversation ??
    state?.selected_options?.[0]?.value ??
    undefined
  );
}

/**
 * The same, without the spaces around it, where it is not what the window showed: a field left alone says nothing, though somebody else
 * changed meanwhile what it is about.
 */
export function changedFormValue(view: ViewOutput, field: string): string | undefined {
  const written = formValue(view, field)?.trim();
  return written === shownIn(view, field)?.trim() ? undefined : written;
}

function shownIn(view: ViewOutput, blockId: string): string | undefined {
  const block = view.blocks.find((one) => one.block_id === blockId);
  if (!block || !('element' in block)) return undefined;
  const { element } = block;
  if ('initial_value' in element && typeof element.initial_value === 'string') return element.initial_value;
  if ('initial_conversation' in element) return element.initial_conversation;
  return 'initial_option' in element ? element.initial_option?.value : undefined;
}
