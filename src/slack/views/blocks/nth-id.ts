/** Several buttons of one kind in one block need ids that differ: `answer-doubt:2`. */
export const nth = (id: string, index: number): string => `${id}:${index}`;

/** The id without its number. */
export const idOf = (actionId: string): string => actionId.replace(/:\d+$/, '');
