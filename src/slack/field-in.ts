import type { ViewOutput } from '@slack/bolt';

/** What was written, chosen or ticked in a field of a window; undefined where it was left empty. */
export function fieldIn(view: ViewOutput, block: string, field: string): string | undefined {
  const state = view.state.values[block]?.[field];
  return (
    state?.value ??
    state?.selected_option?.value ??
    state?.selected_date ??
    state?.selected_user ??
    state?.selected_conversation ??
    state?.selected_options?.[0]?.value ??
    undefined
  );
}
