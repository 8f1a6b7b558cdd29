import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NoticeContent } from '../../../../src/domain/reminders/notice-content.ts';
import {
  committee,
  drawn,
  lea,
  leasAction,
  now,
  reminders,
  today,
} from '../../../support/committee/notice-contents.ts';
import { sampleVote } from '../../../support/committee/vote.ts';
import { faultsOfMessage } from '../../../support/fake-slack/block-faults.ts';

/** What Slack reads as markup: in the plain text of a button nothing pings. */
const asRead = (key: string, value: unknown): unknown =>
  key === 'accessibility_label' ||
  (typeof value === 'object' && value !== null && 'type' in value && value.type === 'plain_text')
    ? undefined
    : value;

const words = fc.string({
  unit: fc.constantFrom('<!channel>', '<@U0LEA>', '&', 'a', ' ', '😀', '\n', '`'),
  maxLength: 2000,
});

test('no words of others break a block, or ping', () => {
  const contents = fc.oneof(
    fc
      .array(words, { minLength: 1, maxLength: 40 })
      .map((texts) => reminders(texts.map((text, id) => leasAction({ id, text })))),
    fc.array(words, { minLength: 1, maxLength: 40 }).map(
      (texts): NoticeContent => ({
        kind: 'untaken',
        committee,
        now,
        actions: texts.map((text, id) => leasAction({ id, text, owners: [{ kind: 'name', name: text }] })),
      }),
    ),
    fc.array(words, { minLength: 1, maxLength: 40 }).map(
      (texts): NoticeContent => ({
        kind: 'deadlines',
        committee,
        now,
        deadlines: texts.map((what) => ({ what, day: today })),
      }),
    ),
    fc.tuple(words, words).map(
      ([title, place]): NoticeContent => ({
        kind: 'meeting',
        committee: { ...committee, name: title },
        now,
        meeting: { id: 1, committeeId: 1, title, place, day: today, startsAt: now, sequence: 0, cancelledAt: null },
      }),
    ),
  );
  const others = fc.array(words, { minLength: 1, maxLength: 40 }).chain((texts): fc.Arbitrary<NoticeContent> => {
    const [said = ''] = texts;
    const actions = texts.map((text, id) => leasAction({ id, text }));
    const by = { ...lea, name: said };
    const meeting = {
      id: 1,
      committeeId: 1,
      title: said,
      place: said,
      day: today,
      startsAt: null,
      sequence: 0,
      cancelledAt: null,
    };
    const group = { id: 1, name: said };
    const quorum = { kind: 'percent', of: 50 } as const;
    const options = Array.from({ length: 10 }, (_, index) => `${index} ${said}`.slice(0, 75));
    const vote = sampleVote({ question: said.slice(0, 500), options, group, quorum });
    const votes = Array.from({ length: 6 }, (_, id) => ({ ...vote, id }));
    const names = Array.from({ length: 40 }, () => said);
    const closed = {
      ...vote,
      state: 'closed' as const,
      result: options.map((option) => ({ option, voters: 300, names })),
    };
    return fc.constantFrom<NoticeContent>(
      { kind: 'reminders', committee, member: lea, actions: actions.slice(0, 15), late: actions, votes: [], now },
      { kind: 'reminders', committee, member: lea, actions: actions.slice(0, 20), late: actions, votes, now },
      { kind: 'reminders', committee, member: lea, actions: [], late: actions, votes: [], now },
      { kind: 'vote', committee, vote },
      { kind: 'vote end', committee, vote: { ...vote, state: 'cancelled', why: said } },
      { kind: 'vote end', committee, vote: closed },
      { kind: 'request', committee, extensionId: 1, action: leasAction({ text: said }), by, until: today, now },
      { kind: 'answer', committee, action: leasAction({ text: said }), granted: false, by, until: today, now },
      { kind: 'not mine', committee, action: leasAction({ text: said }), said, now },
      { kind: 'digest', committee, done: actions, dueSoon: actions, overdue: 3, unowned: 1, now },
      { kind: 'meeting change', committee, meeting, actions, now },
      { kind: 'meeting change', committee, meeting: { ...meeting, cancelledAt: now }, actions: [], now },
    );
  });
  fc.assert(
    fc.property(fc.oneof(contents, others), (content) => {
      const message = drawn(content);
      expect(faultsOfMessage(message.blocks)).toBeUndefined();
      expect(message.text.length).toBeLessThanOrEqual(3000);
      expect(`${message.text}${JSON.stringify(message.blocks, asRead)}`).not.toMatch(/<[!@](?!date)/);
    }),
    // A failure is shown as it was found: to make such long words shorter takes minutes.
    { endOnFailure: true },
  );
});
