/**
 * What is said, with the command as this workspace calls it. Sentences everywhere name it `/mag`, in code marks; Slack has another one
 * where another app took that name. Put in once, where words leave.
 */
export const withCommandName = <Said>(command: string, said: Said): Said =>
  said === undefined || command === '/mag'
    ? said
    : JSON.parse(JSON.stringify(said).replaceAll('`/mag ', `\`${command} `));
