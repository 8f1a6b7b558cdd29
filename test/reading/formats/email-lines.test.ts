import { describe, expect, test } from '@jest/globals';
import { emailLines } from '../../../src/reading/formats/message/email-lines.ts';

async function read(...mail: readonly string[]): Promise<readonly string[]> {
  const outcome = await emailLines(Buffer.from(mail.join('\r\n'), 'latin1'));
  return outcome.kind === 'lines'
    ? outcome.lines.map(({ number, text }) => `${number} ${text}`.trim())
    : [`${outcome.because}: ${outcome.found}`];
}

const header = [
  'From: Ines Okafor <ines@harbour.example>',
  'To: board@harbour.example',
  'Message-ID: <1@harbour.example>',
  'MIME-Version: 1.0',
];
const plain = [...header, 'Subject: Re: [board] Summary of 3 June', 'Content-Type: text/plain; charset=utf-8', ''];

describe('emailLines', () => {
  test('gives the subject as a heading and the words below it', async () => {
    expect(await read(...plain, 'Dear all,', '', 'ACTION: Sam pays')).toEqual([
      '1 # Summary of 3 June',
      '2',
      '3 Dear all,',
      '4',
      '5 ACTION: Sam pays',
      '6',
    ]);
  });

  test('decodes what mail programs encode', async () => {
    const mail = [
      ...header,
      'Subject: =?iso-8859-1?Q?Ren=E9=27s_notes?=',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
    ];
    expect(await read(...mail, 'Ren=E9 =96 =93pays=94 by =', '3 June')).toEqual([
      "1 # René's notes",
      '2',
      '3 René – “pays” by 3 June',
      '4',
    ]);
  });

  test('prefers the HTML part, whose lists and tables are whole', async () => {
    const mail = [
      ...header,
      'Subject: Notes',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Who What Ines pays',
      '--b',
      'Content-Type: text/html',
      '',
      '<style>p {}</style><table><tr><th>Who<th>What<tr><td>Ines<td>pays</table>',
      '<div class="gmail_signature">Sam, treasurer</div>',
      '<div class="gmail_quote"><div>On Wed, 3 Jun 2026 at 10:00, Sam &lt;sam@harbour.example&gt; wrote:<br></div><blockquote>ACTION: Noor waits</blockquote></div>',
      '--b--',
    ];
    expect((await read(...mail)).filter((line) => line.includes(' '))).toEqual([
      '1 # Notes',
      '3 | Who | What |',
      '4 | --- | --- |',
      '5 | Ines | pays |',
    ]);
  });

  test.each([
    [
      'a quote above the answer',
      [
        'On Wed, 3 Jun 2026 at 10:00, Sam',
        '<sam@harbour.example> wrote:',
        '',
        '> ACTION: Noor waits',
        '>> and older',
        '',
        'Sam pays.',
      ],
    ],
    [
      'a quote in German',
      ['Am 3. Juni 2026 um 10:00 schrieb Sam Ito <sam@harbour.example>:', '> ACTION: Noor waits', '', 'Sam pays.'],
    ],
    [
      'the mail below, as Outlook writes it',
      [
        'Sam pays.',
        '',
        '-----Original Message-----',
        'From: Sam',
        'Sent: Wednesday',
        'To: Ines',
        'Subject: Notes',
        '',
        'ACTION: Noor waits',
      ],
    ],
    [
      'the mail below, by its header alone',
      [
        'Sam pays.',
        '',
        'From: Sam Ito',
        'Sent: Wednesday, 3 June 2026 10:00',
        'To: Ines',
        'Subject: Notes',
        '',
        'ACTION: Noor waits',
      ],
    ],
    ['the signature', ['Sam pays.', '-- ', 'Ines Okafor', 'ACTION group secretary']],
    ['what a telephone adds', ['Sam pays.', '', 'Sent from my telephone', 'ACTION']],
    [
      "a mailing list's footer",
      ['Sam pays.', '_______________________________________________', 'board mailing list', 'ACTION: unsubscribe'],
    ],
  ])('leaves out %s', async (_what, body) => {
    const own = (await read(...plain, ...body))
      .slice(2)
      .map((line) => line.replace(/^\d+ ?/, ''))
      .filter((line) => line !== '');
    expect(own).toEqual(['Sam pays.']);
  });

  test.each([
    [
      'Gmail',
      [
        'For the minutes.',
        '',
        '---------- Forwarded message ---------',
        'From: Sam <sam@harbour.example>',
        'Date: Wed, 3 Jun 2026 at 10:00',
        'Subject: Notes',
        'To: <board@harbour.example>',
        '',
        'ACTION: Noor pays',
      ],
    ],
    [
      'Apple Mail',
      [
        'For the minutes.',
        '',
        'Begin forwarded message:',
        '',
        '> From: Sam <sam@harbour.example>',
        '> Subject: Notes',
        '> Date: 3 June 2026',
        '> ',
        '> ACTION: Noor pays',
      ],
    ],
    [
      'Outlook, without a word of her own',
      ['From: Sam', 'Sent: Wednesday', 'To: Ines', 'Subject: Notes', '', 'ACTION: Noor pays'],
    ],
  ])('keeps what is forwarded from %s', async (_program, body) => {
    const lines = await read(...plain, ...body);
    expect(lines.filter((line) => line.includes('ACTION: Noor pays'))).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/Subject:|> ACTION/);
  });

  test('takes the quote for the message where nothing else was sent', async () => {
    expect(await read(...plain, '> ACTION: Noor pays')).toContain('3 ACTION: Noor pays');
  });

  test('keeps lines of minutes that look like the header of a mail', async () => {
    const lines = await read(...plain, 'Sam pays.', 'From: the harbour office', 'nothing new', 'To: be continued');
    expect(lines).toContain('6 To: be continued');
  });

  test('says that attachments are not read', async () => {
    const mail = [
      ...header,
      'Content-Type: application/pdf; name=notes.pdf',
      'Content-Disposition: attachment; filename=notes.pdf',
      '',
      'x',
    ];
    expect(await read(...mail)).toEqual(['no text: only attachments; post those by themselves']);
  });

  test.each([
    [
      'parts nested ten thousand deep',
      Array.from(
        { length: 10_000 },
        (_part, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}`,
      ),
    ],
    ['two megabytes of headers', ['X-Board: yes\r\n'.repeat(200_000)]],
  ])('refuses %s', async (_what, lines) => {
    expect(await read(...header, ...lines, '', 'Sam pays')).toEqual([
      'damaged: its parts are nested or its headers written as in no mail',
    ]);
  });
});
