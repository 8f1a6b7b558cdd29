/** Which of a committee's actions are asked for; `whose` null: everybody's. */
export interface ActionFilter {
  readonly which: 'open' | 'all' | 'overdue' | 'done' | 'unowned';
  readonly whose: ActionsOf | null;
}

export type ActionsOf =
  | { readonly kind: 'member'; readonly memberId: number }
  | { readonly kind: 'group'; readonly groupId: number }
  | { readonly kind: 'words'; readonly words: string };
