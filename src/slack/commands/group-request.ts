/** What the words after `/mag` ask of the groups; names still as written. */
export type GroupRequest =
  | { readonly kind: 'group' | 'join' | 'leave'; readonly name: string }
  | { readonly kind: 'groups' | 'volunteer' };
