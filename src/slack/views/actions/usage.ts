/** What is said to a command about actions that lacks something. */
export const actionUsage = {
  number: (verb: string) => `Add an action number: \`/mag ${verb} 12\`.`,
  add: 'Add what’s to be done: `/mag add Write to the host country by 3 May`.',
  decline: 'Add an action number and why: `/mag decline 12 I’m away in May`.',
  assign: 'Add an action number and who it’s for: `/mag assign 12 @member`.',
  note: 'Add an action number and what’s new: `/mag note 12 The draft is with the printer`.',
  wait: 'Add an action number and what it waits on: `/mag wait 12 on @member`, or `/mag wait 12 over`.',
  due: 'Add an action number and a date: `/mag due 12 3 May`.',
} as const;
