// Two `import()` at once of modules that share a part are more than jest can link, and a bot that has just started reads its listeners
// while its first round writes a letter. Loaded here, what the bot loads once it is wanted is there already.
import '@electric-sql/pglite';
import '@electric-sql/pglite/node-postgres';
import '../../src/calendar/meeting-calendar.ts';
import '../../src/operations/do-what-is-due.ts';
import '../../src/slack/listeners.ts';
import '../../src/slack/views/letter.ts';
