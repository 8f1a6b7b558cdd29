import { describe, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readRosterCsv } from '../../src/spreadsheets/roster-csv.ts';

const people = (text: string) => {
  const list = readRosterCsv(text);
  return list.kind === 'people' ? list.entries : list;
};
const ana = { name: 'Ana Roth', email: 'ana@pc.example', category: 'PC Members', region: 'Africa', userId: null };

describe('readRosterCsv', () => {
  test.each([
    ['commas', 'Name,E-mail,Category,Region\nAna Roth,ana@pc.example,PC Members,Africa\n'],
    ['semicolons, in another order', 'Region;Category;Name;Email\r\nAfrica;PC Members;Ana Roth;ana@pc.example'],
    ['tabs', 'name\temail\trole\tcountry\nAna Roth\tana@pc.example\tPC Members\tAfrica'],
    ['a byte order mark', '\uFEFFName,Email,Group,Region\nAna Roth,ana@pc.example,PC Members,Africa'],
    ['quoted fields', '"Name","Email","Group","Region"\n"Ana Roth","ana@pc.example","PC Members","Africa"'],
    [
      'given and family name',
      'Family name,Given name,Email,Category,Region\nRoth,Ana,ana@pc.example,PC Members,Africa',
    ],
    [
      'columns nobody asked for',
      'No,Name,Email,Shoe size,Category,Region\n1,Ana Roth,ana@pc.example,38,PC Members,Africa',
    ],
    [
      'lines whose name shows nothing',
      'Name,Email,Category,Region\n\u200B,x@pc.example,,\n\u202E\u2066,,,\nAna Roth,ana@pc.example,PC Members,Africa',
    ],
    ['lines without a name', 'Name,Email,Category,Region\n,,,\nAna Roth,ana@pc.example,PC Members,Africa\n\n'],
  ])('%s', (_how, text) => expect(people(text)).toEqual([ana]));

  test('a short line leaves the rest empty, and a comma in quotes is no column', () => {
    expect(people('Name,Email,Region\n"Roth, Ana"\n')).toEqual([
      { name: 'Roth, Ana', email: null, category: null, region: null, userId: null },
    ]);
  });

  const marked = ['Email,Region', 'ana@pc.example,Africa'];
  const withName = (heading: string, name: string) =>
    people([`${heading},${marked[0]}`, `${name},${marked[1]}`].join('\n'));
  const anaThere = [{ ...ana, category: null }];

  test.each(
    [
      'Name*',
      'Full name:',
      'FULL NAME',
      'Full_Name',
      'Name (first and last)',
      'Name [Required]',
      'Member',
      'Member’s name',
      'Name of participant',
      'Delegate name',
      'Contact Name',
      'Display Name',
      'Nickname',
      'Nom',
      'Nom et prénom',
      'Nom complet',
      'Nombre',
      'Nombre y apellidos',
      'Nombre completo',
      'Vor- und Nachname',
      'Mitglied',
      'Naam',
      'Nome completo',
    ].map((heading) => [heading]),
  )('a heading as people write it: %s', (heading) => expect(withName(heading, 'Ana Roth')).toEqual(anaThere));

  test.each([
    ['First name,Last name', 'Ana,Roth'],
    ['Last Name,First Name', 'Roth,Ana'],
    ['Given Name,Family Name', 'Ana,Roth'],
    ['first_name,surname', 'Ana,Roth'],
    ['Prénom,Nom', 'Ana,Roth'],
    ['Nom de famille,Prénom', 'Roth,Ana'],
    ['Name,Vorname', 'Roth,Ana'],
    ['Nachname,Vorname', 'Roth,Ana'],
    ['Nombre,Apellidos', 'Ana,Roth'],
    ['Nome,Cognome', 'Ana,Roth'],
    ['Voornaam,Achternaam', 'Ana,Roth'],
    ['Name,Surname', 'Ana,Roth'],
    ['Name,Given Name,Family Name', 'Ana Roth,Ana,Roth'],
    ['Name,First name', 'Ana Roth,Ana'],
    ['Full name,Display name,Nickname', ',Ana Roth,annie'],
  ])('a name of parts: %s', (heading, name) => expect(withName(heading, name)).toEqual(anaThere));

  test.each(
    [
      'E-Mail-Address',
      'E-mail address:',
      'E-Mail-Adresse',
      'Email (work)',
      'Mail',
      'Primary Email',
      'E-mail 1 - Value',
      'Adresse e-mail',
      'Adresse de messagerie',
      'Courriel',
      'Correo electrónico',
      'Dirección de correo electrónico',
      'Indirizzo e-mail',
      'E-postadress',
    ].map((heading) => [heading]),
  )('an address under %s', (heading) =>
    expect(people(`Name,${heading}\nAna Roth,ana@pc.example`)).toMatchObject([{ email: 'ana@pc.example' }]),
  );

  test.each([
    ['with a name', 'Ana Roth <ana@pc.example>', 'ana@pc.example'],
    ['as a link', 'mailto:ana@pc.example', 'ana@pc.example'],
    ['two of one person’s', 'ana@pc.example ::: ana@home.example', 'ana@pc.example'],
    ['that is none', 'n/a', null],
  ])('an address %s', (_how, written, email) =>
    expect(people(`Name;Email\nAna Roth;${written}`)).toMatchObject([{ name: 'Ana Roth', email }]),
  );

  test.each([
    ['Excel’s first line', 'sep=;\r\nName;Region\r\nRoth, Ana;Africa\r\n', 'Roth, Ana'],
    ['Excel’s first line, quoted', '"sep=,"\r\nName,Region\r\nAna Roth,Africa\r\n', 'Ana Roth'],
    ['Excel’s first line for a sign of one’s own', '\uFEFFSep=#\nName#Region\nAna Roth#Africa\n', 'Ana Roth'],
    ['bars', 'Name|Region\nAna Roth|Africa', 'Ana Roth'],
    ['a title above', 'Harbour Board; members\n\nName;Region\nAna Roth;Africa', 'Ana Roth'],
    ['a title and a day above', '"Members, as of\n3 March",,\n3/3/2027,,\nName,Region,\nAna Roth,Africa,', 'Ana Roth'],
    ['line ends of two kinds', 'Members\r\nName,Region\nAna Roth,Africa\r\n', 'Ana Roth'],
    ['quotes inside', 'Name,Region\nAna "Annie" Roth,Africa', 'Ana "Annie" Roth'],
    ['quotes at the beginning', 'Name,Region\n"Ana" Roth,Africa', '"Ana" Roth'],
    ['quotes in quotes, doubled', 'Name,Region\n"Ana ""Annie"" Roth",Africa', 'Ana "Annie" Roth'],
    ['quotes in quotes, not doubled', 'Name,Region\n"Ana "Annie" Roth",Africa', 'Ana "Annie" Roth'],
    ['a quote that is never closed', 'Name,Region\n"Ana Roth,Africa', 'Ana Roth'],
    ['a line break in quotes', 'Name,Region\n"Ana\nRoth","Africa"', 'Ana Roth'],
  ])('%s', (_how, text, name) => expect(people(text)).toMatchObject([{ name, region: 'Africa' }]));

  test('one stray quote costs nobody else their line', () => {
    const text = 'Name,Email\n"Jon Berg,jon@pc.example\n"Ana Roth",ana@pc.example\nIda Holm,ida@pc.example\n';
    expect(people(text)).toMatchObject([{ name: 'Jon Berg' }, { name: 'Ana Roth' }, { name: 'Ida Holm' }]);
  });

  describe('as programs export it', () => {
    test('Slack’s members, but for closed accounts and bots, which are told', () => {
      const list = readRosterCsv(
        [
          'username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp',
          'ana,ana@pc.example,Primary Owner,1,0,0,U0ANA,Ana Roth,annie,',
          'jon,jon@pc.example,Member,1,0,0,U0JON,,Jon B.,',
          'ida,ida@pc.example,Deactivated,0,0,0,U0IDA,Ida Holm,,',
          'robot,,Bot,0,0,0,U0ROBOT,Robot,,',
        ].join('\n'),
      );
      expect(list).toMatchObject({
        kind: 'people',
        entries: [
          { name: 'Ana Roth', email: 'ana@pc.example', category: null },
          { name: 'Jon B.', email: 'jon@pc.example' },
        ],
        leftOut: { deactivated: ['Ida Holm'], bots: ['Robot'], nameless: 0 },
      });
    });

    test.each([
      [
        'Google Contacts',
        'First Name,Middle Name,Last Name,Name Prefix,Nickname,File As,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value',
        'Ana,,Roth,Dr,,,Port of Apia,* myContacts,Work,ana@pc.example',
        'Port of Apia',
      ],
      [
        'Google Contacts of old',
        'Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value',
        'Ana Roth,Ana,,Roth,* myContacts,* Work,ana@pc.example',
        null,
      ],
      [
        'Google Groups',
        'Members for group pc@pc.example\nEmail address,Nickname,Group status,Email status,Join year',
        'ana@pc.example,Ana Roth,member,email,2026',
        null,
      ],
      [
        'Google Workspace',
        'First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY]',
        'Ana,Roth,ana@pc.example,Active',
        null,
      ],
      [
        'Outlook',
        'Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,E-mail Address,E-mail Type,E-mail Display Name',
        'Dr.,Ana,,Roth,,,,ana@pc.example,SMTP,Roth (ana@pc.example)',
        null,
      ],
      [
        'Outlook in French',
        'Titre;Prénom;Deuxième prénom;Nom;Suffixe;Société;Adresse de messagerie',
        'Mme;Ana;;Roth;;Port;ana@pc.example',
        'Port',
      ],
      [
        'Thunderbird',
        'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Organization',
        'Ana,Roth,Roth A.,,ana@pc.example,,,',
        null,
      ],
      [
        'Thunderbird in German',
        'Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse',
        'Ana,Roth,,ana@pc.example',
        null,
      ],
    ])('%s', (_program, heading, line, region) =>
      expect(people(`${heading}\n${line}\n`)).toEqual([{ ...ana, category: null, region }]),
    );
  });

  test('a line without a name is counted, an empty one is not', () => {
    expect(readRosterCsv('Name,Email\nAna Roth,\n,jon@pc.example\n,\n')).toMatchObject({ leftOut: { nameless: 1 } });
  });

  test.each([
    ['nothing', '', []],
    ['names alone', 'Name\nAna Roth\n', ['Name']],
    ['no headings', 'Ana Roth,Cook\nJon Berg,Mate\n', ['Ana Roth', 'Cook']],
    ['another table', 'Item,Price\nBuoy,12\n', ['Item', 'Price']],
    ['another table below a title', 'Prices\nItem;Price\nBuoy;12\n', ['Item', 'Price']],
    ['prose', 'Dear all,\nthe name of the region is Africa.\n', ['Dear all', '']],
  ])('%s is no list of members, and its headings are told', (_what, text, headings) =>
    expect(readRosterCsv(text)).toEqual({ kind: 'no columns', headings }),
  );

  test('a heading alone, or with nobody who may be added, lists nobody', () => {
    expect(readRosterCsv('Name,Email\n')).toMatchObject({ kind: 'nobody' });
    expect(readRosterCsv('Name,Email,Status\nIda Holm,,Deactivated')).toMatchObject({
      kind: 'nobody',
      leftOut: { deactivated: ['Ida Holm'] },
    });
  });

  test('more people than any committee has are not cut off in silence', () => {
    const lines = Array.from({ length: 2_001 }, (_, at) => `Ana ${at},Africa`);
    expect(readRosterCsv(`Name,Region\n${lines.slice(1).join('\n')}`)).toMatchObject({ kind: 'people' });
    expect(readRosterCsv(`Name,Region\n${lines.join('\n')}`)).toEqual({ kind: 'too many', most: 2_000 });
  });

  test('in a text the headings come first, or it is no list', () => {
    const list = 'Name\tRegion\nAna Roth\tAfrica';
    expect(readRosterCsv(list, { mostLinesAbove: 0 })).toMatchObject({ kind: 'people' });
    expect(readRosterCsv(`Minutes\n${list}`, { mostLinesAbove: 0 })).toMatchObject({ kind: 'no columns' });
  });

  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith('\uFEFF'));
  test('whatever the names, what was written is read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const text = stringify([['Name', 'Region'], ...rows], { delimiter, bom: true, quoted: true });
          expect(readRosterCsv(text)).toMatchObject({ entries: rows.map(([name, region]) => ({ name, region })) });
        },
      ),
    );
  });

  test('any text is answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readRosterCsv(`Name,Email\n${text}`)));
  });

  test('a line as long as a book is no line of a table', () => {
    expect(readRosterCsv(`name,email\n"${'x'.repeat(200_000)}",ines@harbour.example\n`)).toMatchObject({
      kind: 'no columns',
    });
  });
});
