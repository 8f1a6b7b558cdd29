/** Whether a sentence only says how things are or were: it wants nothing of anybody, and nothing is to come of it. */
export const tellsHowThingsAre = (sentence: string): boolean => state.test(sentence) && !wanted.test(sentence);

/** "The hymn board has lost its sevens", "The estimate stands at 3,900" */
const state = /\b(?:is|are|was|were|has|have|had|came|took|went|gave|stands|remains)\b/i;

/** "... and is to be mended", "..., which Kim offered", "...; mend it", "... (Kim)" */
const wanted =
  /\b(?:to|will|shall|should|must|would|could|can|cannot|may|might|let|please|be|needs?|going|agree[sd]?|ask(?:s|ed)?|request(?:s|ed)?|offer(?:s|ed)?|promised?|undertook|volunteered|resolved|decided|instructed|tasked|charged|directed|mandated|actions?|until|by)\b|['’](?:ll|d)\b|[;–—?]|: |[)\]]\W{0,3}$/i;
