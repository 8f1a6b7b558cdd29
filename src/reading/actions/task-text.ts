/** The words of a task on one line, without what leads to them. */
export const tidyTask = (task: string): string =>
  task
    .replace(/\s+/g, ' ')
    .replace(/^[-–—:*\s]+/, '')
    .trim();

/** The words in bold that a source begins with, or null. */
export const boldAtStart = (source: string): string | null =>
  /^(?:\*\*|__)([^*_]{1,60}?)(?:\*\*|__)/.exec(source.replace(/^\[/, ''))?.[1] ?? null;

/** Whether all of a source is struck out. */
export const isStruck = (source: string): boolean => /^~~.*~~\W*$/.test(source);
