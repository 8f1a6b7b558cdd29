/** From which likelihood on a line is what; chosen on the calibration across organisations (docs/reading.md). */
export const thresholds = {
  /** Worth a question: of ten such lines one is an action. */
  worthAsking: 0.06,
  /** An action where it stands in a list of actions: a list that never ends has unlikely lines, a short one only doubtful ones. */
  likelyWhereListed: 0.1,
  /** An action where an arrow, or a place under decisions, shows it: conclusions stand there too. */
  likelyWhereShown: 0.6,
  /** An action where the document marks and lists none. */
  likely: 0.5,
  /** An action where the document marks or lists some: it says few others. */
  likelyBesideMarks: 0.85,
} as const;
