import type { LeftOut, RosterList } from '../../../domain/roster/roster-list.ts';
import { plural } from '../blocks/plural.ts';
import { truncate } from '../blocks/text.ts';

/** What a list of members has to have, to the person who brings one. */
export const columnsWanted =
  'Put name, and e-mail, category or region in its first line, then one line a person. The order doesn’t matter.';

/** What a table of actions has to have. */
const columnsOfActions = 'For a list of actions, put action, owner and due date there.';

/** To the poster of a spreadsheet or an address book that is no .csv file. */
export const saveListAsCsv = `If it’s a list of members or actions, save it as .csv and post that. ${columnsWanted} ${columnsOfActions}`;

export const listTooLarge = (file: string): string =>
  `“${truncate(file, 80)}” is too large for a list of members. I read up to 512 KB.`;

/** To the poster of a table in which no names could be found. */
export function noListFound(file: string, list: Exclude<RosterList, { readonly kind: 'people' }>): string {
  const name = truncate(file, 80);
  switch (list.kind) {
    case 'no columns': {
      const found = list.headings.slice(0, 8).map((heading) => truncate(heading.trim(), 40));
      const has = found.some((heading) => heading !== '') ? ` I found: ${found.join(', ')}.` : '';
      return `I couldn’t read “${name}” as a list of members or actions, because I didn’t recognise its columns.${has} ${columnsWanted} ${columnsOfActions}`;
    }
    case 'nobody': {
      const left = leftOutLines(list.leftOut);
      return `“${name}” lists no one I can add.${left.length > 0 ? ` Left out: ${left.join('; ')}.` : ''} ${columnsWanted}`;
    }
    case 'too many':
      return `“${name}” lists more than ${list.most.toLocaleString('en')} people, too many for a committee. Keep only its members and post it again.`;
  }
}

/** "2 deactivated accounts: Jon Berg, Ada Long", a line a reason. */
export function leftOutLines({ deactivated, bots, nameless }: LeftOut): readonly string[] {
  return [
    ...(deactivated.length > 0 ? [`${plural(deactivated.length, 'deactivated account')}: ${some(deactivated)}`] : []),
    ...(bots.length > 0 ? [`${plural(bots.length, 'bot')}: ${some(bots)}`] : []),
    ...(nameless > 0 ? [`${plural(nameless, 'line')} without a name`] : []),
  ];
}

const mostNames = 5;

function some(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => truncate(name, 40));
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
