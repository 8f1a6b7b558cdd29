/** Where in a task, or above it, a doer may stand. */
export type Position = (typeof positions)[number];

export const positions = [
  'field',
  'mark',
  'bold',
  'bracket at start',
  'bracket in title',
  'bracket at end',
  'label',
  'label with dash',
  'label with arrow',
  'inner label',
  'mention at start',
  'mention at end',
  'mention',
  'subject',
  'later subject',
  'before verb',
  'first words',
  'asked',
  'by',
  'from',
  'between bars',
  'after dash',
  'after arrow',
  'after colon',
  'last sentence',
  'parent',
  'heading',
] as const;

/** How the words of a name look, the surest first. */
export const shapes = [
  'known',
  'mention',
  'everyone',
  'given name',
  'full name',
  'group',
  'acronym',
  'capitalised words',
  'capitalised word',
  'small word',
] as const;
export type Shape = (typeof shapes)[number];

const others = [
  'sure name',
  'unsure name',
  'habit of its list',
  'habit of its list, unsure name',
  'alone in its place, unsure name',
  'named again in its list',
  'named again in its list, unsure name',
  'verb after',
  'verb after, unsure name',
  'several',
  'long',
  'in an imperative, before',
  'in an imperative, after',
  'begins with a verb',
  'marked line, inherited',
  'question or need',
  'an ordinary word',
  'an ordinary word, alone in its place',
  'an ordinary word of the document',
  'named elsewhere in the document',
  'looks like a thing',
] as const;

export type OtherEvidence = (typeof others)[number];

/** The name of every number that `ownerEvidence` may give: the weights must know these and no others. */
export const evidenceNames: readonly string[] = [
  ...positions.flatMap((position) => [`${position}, sure`, `${position}, unsure`]),
  ...shapes.map((shape) => `shape: ${shape}`),
  ...others,
];
