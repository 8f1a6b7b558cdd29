/** What is said to a command about groups that names none. */
export const groupUsage = {
  group: 'Add a group’s name: `/mag group Translation`, or `/mag group create Translation` for a new one.',
  name: (verb: string) => `Add a group’s name: \`/mag ${verb} Translation\`.`,
} as const;
