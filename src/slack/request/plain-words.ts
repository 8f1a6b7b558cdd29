import { tokenWords } from '../../domain/text/token-words.ts';
import { unquoted } from '../../domain/text/unquoted.ts';

/** A name or a text that was typed after a command, without its quotes, and with names where Slack has ids. */
export const plainWords = (typed: string): string => unquoted(tokenWords(typed));
