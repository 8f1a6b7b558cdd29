import type { Placed } from '../structure/outline.ts';

/** The points of the agenda, where the document has a list of them. */
export function agendaIn(passages: readonly Placed[]): readonly string[] {
  const points = passages.filter(
    (passage) =>
      passage.zone === 'agenda' &&
      !passage.heading &&
      passage.kind === 'item' &&
      passage.parent === null &&
      passage.box === null,
  );
  return points.map((passage) => passage.text).filter((text) => text !== '');
}
