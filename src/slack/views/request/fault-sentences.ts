/** To a person whose request failed. `reference`: what the log has the fault under. */
export const incomplete = (reference: string): string =>
  `Something went wrong, and your change may be incomplete. Check it before you try again. If it happens again, give your secretariat this reference: ${reference}.`;

/** Slack opens a window for three seconds after the click alone. */
export const tooLate = 'I was too slow to open the form. Click again.';
