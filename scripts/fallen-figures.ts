export type Figures = Readonly<Record<string, number>>;

/** The figures that may not fall, as shares of 1. */
const kept = ['f1', 'shown', 'owners', 'due', 'ready', 'meetingDay', 'nextMeeting'] as const;
const point = 0.01;

/** What is written down of a score; `documents` says of how many. */
export const keptFigures = (figures: Figures): Figures =>
  Object.fromEntries(['documents', ...kept].map((name) => [name, figures[name] ?? 0]));

/** A sentence for each figure that is more than a point below what it was, or where they are not of the same records. */
export function fallenFigures(now: Figures, before: Figures): readonly string[] {
  if (now.documents !== before.documents)
    return [
      `The score is of ${now.documents} records, and the committed one of ${before.documents}: score them with --renew.`,
    ];
  return kept
    .filter((name) => (now[name] ?? 0) < (before[name] ?? 0) - point)
    .map((name) => `${name} has fallen from ${before[name]} to ${now[name]}.`);
}
