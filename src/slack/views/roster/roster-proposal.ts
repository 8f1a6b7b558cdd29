import type { KnownBlock } from '@slack/types';
import type { RosterChange } from '../../../domain/roster/roster-change.ts';
import type { LeftOut } from '../../../domain/roster/roster-list.ts';
import { button } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { plural } from '../blocks/plural.ts';
import { escapedWithin, truncate } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { listed } from '../summaries/announcement.ts';
import { rosterIds } from './ids.ts';
import { leftOutLines } from './roster-list.ts';

/** What a list would change on the roster, and which of its lines name nobody, with buttons to apply or discard it. */
export function rosterProposalMessage(
  importId: number,
  source: string,
  change: RosterChange,
  leftOut: LeftOut = { deactivated: [], bots: [], nameless: 0 },
): Message {
  const { added, changed, missing, unclear } = change;
  const nothing = added.length + changed.length === 0;
  const head = `The roster from ${truncate(source, 80)}: ${[
    plural(added.length, 'new member'),
    `${changed.length} changed`,
    `${missing.length} missing from the list`,
    ...(unclear.length > 0 ? [`${unclear.length} unclear`] : []),
  ].join(', ')}. ${nothing ? 'There’s nothing to apply.' : 'Nothing changes until you apply it.'}`;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['New', added.map(({ name, category, region }) => [name, category, region].filter(Boolean).join(', '))],
    ['Changed', changed.map(({ member, what }) => `${member.name}: ${what.join(', ')}`)],
    ['Missing from the list. They stay until you retire them: `/mag retire`', missing.map((member) => member.name)],
    ['Unclear: several people have this name', unclear.map((entry) => entry.name)],
    ['Left out', leftOutLines(leftOut)],
  ];
  const blocks: KnownBlock[] = parts.flatMap(([heading, lines]) =>
    listed(
      heading,
      lines.map((line) => escapedWithin(truncate(line, 150), 220)),
      2400,
      'not shown here',
    ),
  );
  return {
    text: escapedWithin(
      [
        head,
        ...parts.flatMap(([heading, lines]) => (lines.length > 0 ? [`${heading}: ${lines.join('; ')}`] : [])),
      ].join('\n'),
      3500,
    ),
    blocks: [
      section(`*${escapedWithin(head, 500)}*`),
      ...blocks,
      ...(nothing
        ? []
        : [
            {
              type: 'actions' as const,
              block_id: `roster-import-${importId}`,
              elements: [
                {
                  ...button('Apply', rosterIds.applyRoster, importId, 'Apply the list to the roster'),
                  style: 'primary' as const,
                },
                button('Discard', rosterIds.discardRoster, importId, 'Discard the list'),
              ],
            },
          ]),
    ],
  };
}
