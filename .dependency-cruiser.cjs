// The import graph of docs/developer.md, checked. A folder may import what is named here and nothing else.
const only = (folder, allowed, comment) => ({
  name: `${folder.replace(/[^\w/]/g, '')}-imports`,
  comment,
  severity: 'error',
  from: { path: `^${folder}` },
  to: {
    pathNot: [
      ...allowed,
      '^node:',
      '^(fs|path|url|crypto|worker_threads|os|http|zlib|util|child_process|stream|events|assert|buffer|diagnostics_channel|timers|async_hooks)(/|$)',
    ],
  },
});
/** Rooms of one folder, lowest floor first: a room imports from itself and from the floors below, not from its neighbours. */
const floors = (folder, rooms) =>
  rooms.map((floor, level) => {
    const below = rooms.slice(0, level).flat();
    return {
      name: `${folder}-${floor.join('-')}`,
      comment: `the floors of ${folder}, in docs/developer.md`,
      severity: 'error',
      from: { path: `^${folder}/(${floor.join('|')})/` },
      to: {
        path: `^${folder}/`,
        pathNot: [`^${folder}/$1/`, ...below.map((room) => `^${folder}/${room}/`)],
      },
    };
  });
const packages = (...names) => names.map((name) => `node_modules/(${name})(/|$)`);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/cli\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
    only('src/domain/', ['^src/domain/', ...packages('date-fns', '@date-fns/tz')], 'values and rules, pure'),
    only(
      'src/reading/',
      [
        '^src/reading/',
        '^src/domain/',
        '^src/spreadsheets/separated-rows\\.ts$',
        ...packages(
          'date-fns',
          '@date-fns/tz',
          'mdast.*',
          '@types/mdast',
          'micromark.*',
          'unist.*',
          'parse5.*',
          'unpdf',
          'postal-mime',
          'yaml',
          'fflate',
          '@types/.*',
        ),
      ],
      'a document to a Summary: no network, no SQL, no Slack',
    ),
    only(
      'db/',
      [
        '^db/',
        '^src/domain/',
        ...packages('kysely', 'pg', '@types/pg', 'pg-.*', '@electric-sql/.*'),
        '^@electric-sql/',
        // The folder's lock.
        '^net$',
      ],
      'all that knows SQL',
    ),
    only('src/operations/', ['^src/operations/', '^src/domain/', '^src/reading/', '^db/'], 'what the bot does'),
    only(
      'src/spreadsheets/',
      [
        '^src/spreadsheets/',
        '^src/domain/',
        ...packages('csv-parse', 'csv-stringify', 'date-fns', '@date-fns/tz'),
        '^csv-(parse|stringify)/',
      ],
      'domain values to CSV and back, pure',
    ),
    only(
      'src/calendar/',
      ['^src/calendar/', '^src/domain/', ...packages('ical-generator')],
      'domain values to calendar files, pure',
    ),
    only(
      'src/slack/views/',
      ['^src/slack/views/', '^src/domain/', ...packages('@slack/types')],
      'domain values to Block Kit, pure',
    ),
    only(
      'src/slack/(?!views/)',
      [
        '^src/slack/',
        '^src/operations/',
        '^src/calendar/',
        '^src/spreadsheets/',
        '^src/domain/',
        '^db/connection/connection\\.ts$',
        ...packages('@slack/.*', 'pino', 'undici', 'leven'),
      ],
      'all that knows Slack',
    ),
    {
      name: 'nobody-imports-the-roots',
      severity: 'error',
      from: { path: '^(src/(domain|reading|operations|slack)/|db/)' },
      to: { path: '^src/(main|cli|local/.*|process/.*|receivers/.*)\\.ts$' },
    },
    {
      name: 'notices-are-queued',
      comment: 'written past queue-notices, one that is due waits a minute',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/operations/planning/queue-notices\\.ts$' },
      to: { path: '^db/reminders/add-notices\\.ts$' },
    },
    ...floors('src/operations', [
      ['ports', 'planning', 'requests'],
      ['access'],
      ['history'],
      ['actions', 'votes', 'meetings'],
      ['groups'],
      ['departures'],
      ['roster'],
      ['committee'],
      ['summaries', 'undo', 'privacy'],
      ['delivery'],
      ['schedule'],
    ]),
    ...floors('src/slack', [['views'], ['client'], ['message'], ['faults'], ['request'], ['listeners']]),
    ...floors('src/slack/listeners', [
      ['history'],
      ['actions', 'groups', 'votes', 'meetings', 'roster', 'reminders', 'committee'],
      ['summaries'],
      ['command', 'events'],
    ]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.js'] },
  },
};
