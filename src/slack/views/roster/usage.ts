/** What is said to a command about the roster that lacks something. */
export const rosterUsage = {
  roster: 'Type `/mag roster` alone, or add `linked`, `unlinked`, `ambiguous` or `former`.',
  link: 'Add a name and whose it is: `/mag link "Ángel González" @angel`.',
  unlink: 'Add a name from the roster: `/mag unlink "Ángel González"`.',
  member: (verb: string) => `Add a member: \`/mag ${verb} @angel\`.`,
} as const;
