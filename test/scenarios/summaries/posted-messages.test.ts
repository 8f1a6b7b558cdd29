import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestBot, type TestBot } from '../../support/bot/bot.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import type { Fields, Message } from '../../support/fake-slack/fake-slack-workspace.ts';
import { addFile, addMessage, nextTs } from '../../support/fake-slack/fake-slack-workspace.ts';
import { fileShareEvent, messageChangedEvent, messageEvent } from '../../support/slack-client/payloads.ts';

const summary = `Harbour Board Meeting 4

8 March 2027 | 10:00 UTC | Online

1. Quay lights

- The board heard the tenders.

Actions

- Ines Okafor will ask for two more tenders by 22 March 2027.
- Jon Berg will paint the railings.
- Vera Lund will measure the quay.

Participants

Okafor	Ines
Berg	Jon
Lund	Vera
`;
/** What a careful secretary writes beside the file, with less than it has; by its shape a summary of its own. */
const comment = `Summary of our meeting
8 March 2027 | 10:00 UTC

Actions

- Ines Okafor will ask for two more tenders by 22 March 2027.
- Jon Berg will paint the railings.

See https://port.example`;

const vera = 'U0VERA';
const channel = 'C0BOARD';
const people = [
  { id: vera, name: 'vera', real_name: 'Vera Lund', tz: 'Europe/Oslo' },
  { id: 'U0INES', name: 'ines', real_name: 'Ines Okafor', tz: 'Africa/Lagos' },
  { id: 'U0JON', name: 'jon', real_name: 'Jon Berg', tz: 'Europe/Oslo' },
];
/** Each is no summary, in a way of its own. */
const others: readonly (readonly [string, string | Buffer])[] = [
  ['slides.pptx', Buffer.from('504b0304', 'hex')],
  ['budget.pdf', '%PDF-1.4 of which only this is left'],
  ['invite.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'],
  ['data.json', '{"buoys": 12}'],
  ['agenda.txt', 'Agenda\n\n1. Quay lights\n2. Any other business\n'],
  ['roster.csv', 'name,category\nInes Okafor,Board\n'],
];

onBothDatabases('what a message holds', (database) => {
  let bot: TestBot;
  const told = () => bot.slack.workspace.messages.filter((message) => message.onlyFor === vera);
  const reviews = () =>
    bot.slack.workspace.messages.filter((message) => message.channel === 'D0VERA' && !message.onlyFor);
  const review = () => JSON.stringify(reviews().at(-1)?.blocks ?? '');
  const drafts = () => database().db.selectFrom('summaries').select(['name', 'draft', 'state']).orderBy('id').execute();
  const actionsRead = async () => (await drafts()).map(({ draft }) => draft.summary.actions.length);
  const shared = (text: string, ...files: readonly (readonly [string, string | Buffer])[]): Message => {
    const message = addMessage(bot.slack.workspace, { user: vera, channel, subtype: 'file_share', text });
    const stored = files.map(([name, content]) => addFile(bot.slack.workspace, name, content, vera));
    fileShareEvent(bot.slack, message, stored);
    return message;
  };
  const deliver = async (payload: Fields) => {
    await bot.people.deliver(payload);
    await bot.quiet();
  };

  beforeEach(async () => {
    await empty(database().db);
    bot = await startTestBot(database().db, {
      people,
      channel: { id: channel, name: 'board' },
      now: '2027-03-08T12:00:00Z',
    });
  });
  afterEach(() => bot.stop());

  describe('words beside a file', () => {
    test.each(others)('are read where the file, %s, is no summary', async (name, content) => {
      await deliver(messageEvent(bot.slack, shared(summary, [name, content])));
      expect(await actionsRead()).toEqual([3]);
      // Of a roster it is said that there is no committee yet: it comes before the words that make it one.
      expect(told().filter(() => name !== 'roster.csv')).toEqual([]);
    });

    test.each(others)('are read by the shortcut where the file, %s, is no summary', async (name, content) => {
      await bot.people.shortcut('read-as-summary', shared(summary, [name, content]), vera);
      await bot.quiet();
      expect(await actionsRead()).toEqual([3]);
    });

    test('are a note where the file is the summary of that meeting', async () => {
      await bot.people.share('summary.md', summary, { user: vera, channel, comment });
      await bot.quiet();
      expect(await drafts()).toMatchObject([{ name: 'summary.md' }]);
      expect(reviews()).toHaveLength(1);
    });

    test('are a summary of their own where they tell of another meeting', async () => {
      await bot.people.share('summary.md', summary, { user: vera, channel, comment: comment.replace('8 M', '9 M') });
      await bot.quiet();
      expect(await actionsRead()).toEqual([3, 2]);
    });
  });

  test.each(['event', 'shortcut'])(
    'an agenda and a summary as files of one message: the %s reads the summary',
    async (way) => {
      const message = shared('', ['agenda.txt', 'Agenda\n\n1. Quay lights\n'], ['summary.md', summary]);
      if (way === 'event') await deliver(messageEvent(bot.slack, message));
      else await bot.people.shortcut('read-as-summary', message, vera);
      await bot.quiet();
      expect(await drafts()).toMatchObject([{ name: 'summary.md' }]);
    },
  );

  test('where nothing is a summary each file that could not be read is named, in one message', async () => {
    const files = ['slides.pptx', 'photos.zip'].map((name) => [name, Buffer.from('504b0304', 'hex')] as const);
    await deliver(messageEvent(bot.slack, shared('Have a look', ...files)));
    expect(told()).toHaveLength(1);
    expect(told()[0]?.text).toMatch(/slides\.pptx.*photos\.zip/s);
    expect(await drafts()).toEqual([]);
  });

  describe('a change', () => {
    test.each(['a preview is added', 'a reply is counted', 'the files are deleted'] as const)(
      'of Slack’s own changes nothing: %s',
      async (change) => {
        const { message } = await bot.people.share('summary.md', summary, { user: vera, channel, comment });
        await bot.quiet();
        const before = review();
        await bot.people.change(message, change);
        await bot.quiet();
        expect(await actionsRead()).toEqual([3]);
        expect(review()).toBe(before);
      },
    );

    test('of an edited message’s preview changes nothing either', async () => {
      const { message } = await bot.people.say(summary, { user: vera, channel });
      await bot.people.edit(message, `${summary}\nThanks to all!`);
      await bot.quiet();
      const calls = bot.slack.calls.length;
      await bot.people.change(message, 'a preview is added');
      await bot.quiet();
      expect(bot.slack.calls.slice(calls).map(({ method }) => method)).toEqual([]);
    });

    test('to the words beside a file never replaces what was read from the file, published or not', async () => {
      const { message } = await bot.people.share('summary.md', summary, { user: vera, channel, comment });
      await bot.quiet();
      await bot.people.edit(message, `${comment}\nThanks to all!`);
      await bot.quiet();
      expect(await actionsRead()).toEqual([3]);
      await bot.people.click(reviews()[0] as Message, { action: 'publish' }, vera);
      await bot.quiet();
      await bot.people.edit(message, `${comment}\nMany thanks to all!`);
      await bot.quiet();
      expect(await drafts()).toMatchObject([{ name: 'summary.md', state: 'published' }]);
      expect(reviews().some(({ text }) => /withdrawn/.test(text))).toBe(false);
    });

    test('that stands in blocks alone is read', async () => {
      const { message } = await bot.people.say(summary, { user: vera, channel });
      await bot.quiet();
      const words = summary.replace('Participants', '- Jon Berg will buy paint.\n\nParticipants');
      const blocks = words.split('\n\n').map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } }));
      const edited = { ...message, text: '', blocks, edited: { user: vera, ts: nextTs(bot.slack.workspace) } };
      await deliver(messageChangedEvent(bot.slack, edited, message));
      expect(await actionsRead()).toEqual([4]);
    });

    test('to a summary beside a file that is none is read', async () => {
      const message = shared(summary, ['agenda.txt', 'Agenda\n\n1. Quay lights\n']);
      await deliver(messageEvent(bot.slack, message));
      await bot.people.edit(message, summary.replace('Participants', '- Jon Berg will buy paint.\n\nParticipants'));
      await bot.quiet();
      expect(await actionsRead()).toEqual([4]);
    });
  });

  describe('events that come in another order', () => {
    const versions = [
      summary,
      summary.replace('railings', 'benches'),
      summary.replace('railings', 'bollards'),
      summary,
    ];
    const told = (message: Message, version: number): Fields => {
      const at = (index: number): Message => ({
        ...message,
        text: versions[index] ?? '',
        ...(index > 0 && { edited: { user: vera, ts: `${Number(message.ts) + index}.000100` } }),
      });
      return version === 0
        ? messageEvent(bot.slack, at(0))
        : messageChangedEvent(bot.slack, at(version), at(version - 1));
    };

    test.each([
      [[1, 0], 'benches'],
      [[0, 2, 1], 'bollards'],
      [[2, 1, 0], 'bollards'],
      [[0, 3, 1, 2], 'railings'],
    ])('%j: the newest is what the review says', async (order, words) => {
      const message = addMessage(bot.slack.workspace, { user: vera, channel, ts: nextTs(bot.slack.workspace) });
      for (const version of order) await deliver(told(message, version));
      expect((await drafts()).map(({ draft }) => draft.summary.actions[1]?.text)).toEqual([
        expect.stringContaining(words),
      ]);
    });
  });

  describe('null where Slack mostly leaves out', () => {
    const event = (fields: Fields): Fields => {
      const payload = messageEvent(bot.slack, addMessage(bot.slack.workspace, { user: vera, channel, text: summary }));
      return { ...payload, event: { ...(payload.event as Fields), ...fields } };
    };

    test.each<[string, Fields]>([
      ['subtype', { subtype: null }],
      ['bot_id', { bot_id: null, bot_profile: null }],
      ['files', { files: null }],
      ['one of the files', { files: [null] }],
      ['edited', { edited: null, attachments: null }],
    ])('%s', async (_what, fields) => {
      await deliver(event(fields));
      expect(await actionsRead()).toEqual([3]);
      expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    });

    test('a message whose text is null is left alone', async () => {
      await deliver(event({ text: null }));
      expect(await drafts()).toEqual([]);
      expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    });
  });

  test.each<[string, Fields]>([
    ['canvas', { filetype: 'quip', mode: 'quip' }],
    ['Slack list', { filetype: 'list', mode: 'list' }],
    ['Slack post', { filetype: 'space', mode: 'space' }],
    ['stored outside Slack', { filetype: 'gdoc', mode: 'external', is_external: true }],
  ])('no silence: of a %s it is said what would be read', async (what, kind) => {
    const message = addMessage(bot.slack.workspace, { user: vera, channel, subtype: 'file_share', text: '' });
    message.files = [{ id: 'F0NOTES', name: 'board_notes', title: 'Board notes', ...kind }];
    await deliver(messageEvent(bot.slack, message));
    expect(told().map(({ text }) => text)).toEqual([expect.stringMatching(`${what}.*(?:CSV|PDF)`)]);
    expect(told()[0]?.text).toContain('“Board notes”');
  });

  test('no silence: of the address of minutes it is said that no link is opened', async () => {
    const text = 'Minutes of today’s meeting: <https://docs.google.com/document/d/1abc>';
    await deliver(messageEvent(bot.slack, addMessage(bot.slack.workspace, { user: vera, channel, text })));
    expect(told().map(({ text: said }) => said)).toEqual([expect.stringContaining('can’t open links')]);
  });

  describe('in a channel shared with another organisation, where a message holds no more than a file’s id', () => {
    const shareFiles = (): Message => {
      const there = bot.slack.workspace.channels.get(channel);
      if (there) there.is_ext_shared = true;
      return shared('', ['summary.md', summary]);
    };

    test.each(['event', 'shortcut'])('the %s reads a file', async (way) => {
      const message = shareFiles();
      expect(message.files).toEqual([expect.not.objectContaining({ url_private: expect.anything() })]);
      if (way === 'event') await deliver(messageEvent(bot.slack, message));
      else await bot.people.shortcut('read-as-summary', message, vera);
      await bot.quiet();
      expect(await drafts()).toMatchObject([{ name: 'summary.md' }]);
    });

    test('a file that Slack does not tell of is complained of', async () => {
      bot.slack.misbehave('files.info', { kind: 'refuse', error: 'file_not_found' });
      await deliver(messageEvent(bot.slack, shareFiles()));
      expect(told().map(({ text }) => text)).toEqual([expect.stringContaining('let me read “the file”')]);
    });

    test.each(['access_denied', 'hidden_by_limit', 'tombstone'])('what is %s is left alone', async (mode) => {
      const message = addMessage(bot.slack.workspace, { user: vera, channel, subtype: 'file_share' });
      message.files = [{ id: 'F0GONE', mode, file_access: mode }];
      await deliver(messageEvent(bot.slack, message));
      expect(told()).toEqual([]);
    });
  });

  test.each(['All members', '<!here>', 'Committee', 'Everyone', 'All participants'])(
    'what “%s” are to do is a part of each participant once it is published, whatever their list is headed',
    async (everybody) => {
      const text = summary.replace('Jon Berg will paint the railings.', `${everybody} to read the paper.`);
      await deliver(messageEvent(bot.slack, addMessage(bot.slack.workspace, { user: vera, channel, text })));
      await bot.people.click(reviews()[0] as Message, { action: 'publish' }, vera);
      await bot.quiet();
      for (const user of people.map(({ id }) => id)) {
        expect((await bot.people.ask('actions', { user, channel })).text).toContain('read the paper');
      }
    },
  );

  test('rows pasted from a spreadsheet are read, however few words stand above them', async () => {
    const rows = [
      ['Action', 'Owner', 'Due'],
      ['Ask for two more tenders', 'Ines Okafor', '22 March 2027'],
      ['Paint the railings', 'Jon Berg', ''],
      ['Measure the quay', 'Vera Lund', ''],
    ].map((cells) => cells.map((text) => ({ type: 'raw_text', text })));
    const message = addMessage(bot.slack.workspace, {
      user: vera,
      channel,
      text: 'Harbour Board, 8 March 2027',
      attachments: [{ id: 1, fallback: '[no preview available]', blocks: [{ type: 'table', rows }] }],
    });
    await deliver(messageEvent(bot.slack, message));
    expect(await actionsRead()).toEqual([3]);
  });

  test.each([
    ['under a heading', '*Action items*\n• Jon Berg to paint the railings\n• Vera Lund to measure the quay'],
    ['in blocks alone', ''],
  ])('a list of actions of no known meeting %s is answered', async (_where, text) => {
    const section = (words: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text: words }] });
    const items = ['Jon Berg to paint the railings', 'Vera Lund to measure the quay'].map(section);
    const list = { type: 'rich_text_list', style: 'bullet', elements: items };
    const blocks = [{ type: 'rich_text', elements: [section('Action items\n'), list] }];
    await deliver(messageEvent(bot.slack, addMessage(bot.slack.workspace, { user: vera, channel, text, blocks })));
    expect(told().map(({ text: said }) => said)).toEqual([expect.stringContaining('2 actions')]);
    expect(await drafts()).toEqual([]);
  });

  test.each(['Shall we go to the pier?', 'One\ntwo\nthree\nfour\nfive\nsix', 'Actions speak louder\nthan words'])(
    'talk is not: %j',
    async (text) => {
      await deliver(messageEvent(bot.slack, addMessage(bot.slack.workspace, { user: vera, channel, text })));
      expect(told()).toEqual([]);
    },
  );

  test('what an app notes in blocks is read by the shortcut', async () => {
    const message = addMessage(bot.slack.workspace, {
      user: 'U0APP',
      bot_id: 'B0APP',
      channel,
      text: 'Your notes are ready',
      blocks: summary.split('\n\n').map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } })),
    });
    await bot.people.shortcut('read-as-summary', message, vera);
    await bot.quiet();
    expect(await actionsRead()).toEqual([3]);
  });

  describe('a forwarded message', () => {
    const forwarded = (more: Partial<Message> = {}): Message =>
      addMessage(bot.slack.workspace, {
        user: vera,
        channel,
        attachments: [{ is_msg_unfurl: true, is_share: true, text: summary, fallback: summary }],
        ...more,
      });

    test('is read by the shortcut, under a word of who passed it on too', async () => {
      await bot.people.shortcut('read-as-summary', forwarded({ text: 'From the board:' }), vera);
      await bot.quiet();
      expect(await actionsRead()).toEqual([3]);
    });

    test('is left alone until somebody asks, and so is a link to a message', async () => {
      await deliver(messageEvent(bot.slack, forwarded()));
      expect(told().map(({ text }) => text)).toEqual([expect.stringContaining('choose *Read as summary*')]);
      const link = forwarded({ attachments: [{ is_msg_unfurl: true, text: summary }], text: 'https://x.example' });
      await bot.people.shortcut('read-as-summary', link, vera);
      await bot.quiet();
      expect(await drafts()).toEqual([]);
    });
  });
});
