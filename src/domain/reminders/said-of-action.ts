/** What a person is told of an action in a notice of its own; stored as the notice's reason, and read before the action. */
export const saidOfAction = {
  declined: (name: string, reason: string) => `${name} declined${because(reason)}`,
  notTheirs: (name: string, reason: string) => `${name} says it isn’t theirs${because(reason)}`,
  noLongerDeclined: (name: string) => `${name} no longer declines it`,
  waitOver: (name: string, wait: string) => `${name} says the wait is over (${wait})`,
  answerTakenBack: (name: string) => `${name} took back the answer to your request for more time`,
} as const;

const because = (reason: string): string => (reason === '' ? '' : `: “${reason}”`);
