import { describe, expect, test } from '@jest/globals';
import { draftOf } from '../../../../src/domain/summaries/draft.ts';
import { readSummary } from '../../../../src/reading/reader/read-summary.ts';
import { noLineText } from '../../../../src/slack/views/summaries/edit-line-modal.ts';
import { reviewMessage } from '../../../../src/slack/views/summaries/review.ts';
import {
  minutesLinked,
  noSummaryFound,
  nothingToRead,
  summaryAlreadyHere,
  summaryPublished,
  summaryReadAgain,
  summaryReceived,
  summaryUnderReview,
} from '../../../../src/slack/views/summaries/summary-answers.ts';
import { unreadFile } from '../../../../src/slack/views/summaries/unread-files.ts';
import { textShown } from '../../../support/fake-slack/text-shown.ts';
import { documentOf } from '../../../support/reading/document-of.ts';

describe('what is said of a summary that is brought or published', () => {
  const checkIt =
    'I’ve read it. Check what I understood in our direct messages, then publish it there. Nothing is announced until you do.';
  test.each([
    [summaryReceived(false), checkIt],
    [
      summaryReceived(true),
      `${checkIt} I’m not in this channel yet, so I can’t announce it. Type \`/invite @\` and my name here first.`,
    ],
    [summaryReadAgain, 'The summary changed, so I read it again. Its review shows what it says now.'],
    [summaryAlreadyHere('draft'), 'I already have that summary. Publish it from its review in our direct messages.'],
    [summaryAlreadyHere('published'), 'That summary is already published. See its actions with `/mag actions all`.'],
    [
      summaryAlreadyHere('discarded'),
      'That summary was discarded. Post it as a new message if you want me to read it again.',
    ],
    [summaryUnderReview('U1'), 'I already have that summary. <@U1> posted it and is reviewing it.'],
    [summaryPublished({ actions: 1, unlinked: [], asked: 0 }), 'Published: 1 action. Those with a date get reminders.'],
    [
      summaryPublished({ actions: 3, unlinked: ['Sam', 'Ana'], asked: 2 }),
      'Published: 3 actions. Those with a date get reminders. 2 owners couldn’t be found in this workspace: Sam, Ana. Say who 2 names can be: I’ll ask you in our direct messages.',
    ],
  ])('%j', (message, sentence) => {
    expect(message.text).toBe(sentence);
  });
});

test.each([
  [
    nothingToRead,
    'That message has nothing I can read. Post the summary as text, or as a .md, .txt, .docx, .odt, .rtf, .pdf, .html or .eml file.',
  ],
  [
    noSummaryFound,
    'I couldn’t find a meeting summary in that. A summary has headings or a meeting date, and actions or decisions.',
  ],
  [
    unreadFile['outside Slack']('Notes'),
    '“Notes” is stored outside Slack, where I can’t read it. Download it as Word or PDF and post that, or paste its text.',
  ],
  [
    unreadFile.canvas('Notes'),
    'Slack didn’t give me the canvas “Notes”. Save it as PDF and post that, or paste its text. If that happens with every canvas, ask the person who runs me to check the files:read permission.',
  ],
  [
    unreadFile['Slack list']('Tasks'),
    '“Tasks” is a Slack list, which I can’t read. Export it as CSV and post that, or paste its lines.',
  ],
  [
    unreadFile['Slack post']('Notes'),
    '“Notes” is a Slack post, which I can’t read. Save it as PDF and post that, or paste its text.',
  ],
  [minutesLinked, 'I can’t open links. To have a summary read, post it as a Word or PDF file, or paste its text.'],
  [
    unreadFile['Slack is busy']('a.pdf'),
    'Slack is busy and didn’t give me “a.pdf”. In a minute, choose *Read as summary* in the message’s menu, or post it again.',
  ],
  [unreadFile['too large']('a.pdf'), '“a.pdf” is larger than 16 MB, too large for me to read. Post only its text.'],
  [
    unreadFile['not allowed']('a.pdf'),
    'Slack didn’t let me read “a.pdf”. Post its text as a message, and ask the person who runs me to check the files:read permission.',
  ],
  [noLineText, 'An action needs words that say what is to be done.'],
])('%#', (said, sentence) => {
  expect(said).toBe(sentence);
});

test('the review says what to do, then asks, then shows each action with its line', () => {
  const summary = readSummary(
    documentOf(
      '# Quay Board, 4 March 2027\n\n## Participants\n\n- Ana Roth\n- Kim Lund\n- Kim Dahl\n\n## Actions\n\n- Ana Roth to paint the rail by 9 March 2027\n- Kim to mend the gate\n',
    ),
  );
  const message = reviewMessage({
    summaryId: 7,
    draft: draftOf(summary),
    state: 'draft',
    page: 0,
    committee: { timeZone: 'UTC' },
  });
  expect(textShown(message.blocks)).toEqual([
    'Quay Board, 4 March 2027',
    'Thu 4 March 2027 · 2 actions, 1 question, 0 groups, 0 dates, 0 decisions, 3 participants',
    'Check this, then publish. Only you see it, and nothing is announced until you publish. A deadline ends when its day ends in UTC.',
    '*1 question*',
    'If you skip a question, I’ll use the first answer.',
    '*Which Kim?* The summary has Kim Lund and Kim Dahl. (line 12)',
    '[Kim, as written] [Kim Lund] [Kim Dahl]',
    '*2 actions*',
    '*1. Ana Roth to paint the rail by 9 March 2027*',
    'Ana Roth · due Tue 9 March 2027',
    'Line 11: Ana Roth to paint the rail by 9 March 2027',
    '[Edit] [Leave out]',
    '*2. Kim to mend the gate*',
    'Kim · no date',
    'Line 12: Kim to mend the gate',
    '[Edit] [Leave out]',
    '*Participants*',
    '• Participants (3): Ana Roth, Kim Lund, Kim Dahl',
    '[Publish] [Add an action] [Discard]',
  ]);
});
