const names =
  '(?:action )?owners?|assigned(?: to)?|assignees?|(?:person |persons |people |party )?responsible(?: persons?| people| party)?|responsibility|person in charge|in charge|lead|who|by whom|tasked(?: to)?|actionee|action by|poc|dri|(?:point|contact) person|point of contact|allocated to|delegated to|volunteers?';

/** "..., owner: Kim; due Friday": a field within a task; the first group is its value. */
export const ownerFieldInside = new RegExp(`(?:^|[\\s([|;,.–—-])(?:${names})\\s*[:=–]\\s*([^|;()[\\]]{2,120})`, 'i');
