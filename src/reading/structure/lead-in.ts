/** Whom a line asks to do what the list under it says, as written: "Instructs the Secretariat to", "The board asked its clerk to:"; null where it asks nobody. */
export const askedIn = (text: string): string | null =>
  leadIn.exec(text.slice(-longestLeadIn))?.[1]?.replace(/^(?:the|its|all|our) /i, '') ?? null;

const longestLeadIn = 200;
const leadIn =
  /\b(?:instruct|request|direct|ask|urge|invite|encourage|charge|task|mandate|require)(?:s|e?d)? ((?:\S+ ){1,10}?)to\W*$/i;

/** Whether a line that ends in no colon leads to the list under it nevertheless: "Resolves that", "Instructs the Secretariat to". */
export const leadsToList = (text: string): boolean => /(?::|\b(?:to|that|as follows))\s*$/.test(text);
