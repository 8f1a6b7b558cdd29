/** "1 action", "3 actions"; `noun` takes an s. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
