import type { CorrectedPart } from '../../../domain/reminders/notice-content.ts';
import { button } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context, header } from '../blocks/text-blocks.ts';
import { listed } from './announcement.ts';
import { summaryIds } from './ids.ts';

/** Tells the channel what a corrected summary changed, with the revision before it at hand. */
export function correctionMessage({ rootId, title, permalink, postedBy, revision, changes }: CorrectedPart): Message {
  const name = `Corrected: ${title ?? 'the meeting summary'}`;
  const what = changes.length > 0 ? changes : ['Only wording changed. The actions and dates are the same.'];
  return {
    text: escapedWithin([`${name}.`, ...what].join('\n'), 3500),
    blocks: [
      header(name),
      context(
        [
          permalink ? `<${permalink}|The corrected summary>` : 'From a pasted summary',
          `version ${revision}`,
          `published for <@${postedBy}>`,
        ].join(' · '),
      ),
      ...listed(
        'What changed',
        what.map((line) => escapedWithin(line, 400)),
        2900,
        '`/mag actions all`',
      ),
      {
        type: 'actions',
        block_id: `revisions-${rootId}`,
        elements: [button('Show first version', summaryIds.showRevision, rootId)],
      },
    ],
  };
}
