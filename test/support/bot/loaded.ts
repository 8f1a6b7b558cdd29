// Two `import()` at once of modules that share a part are more than jest can link, and a bot reads its listeners while its first round
// writes a letter, or two summaries that came together. Loaded here, what the bot loads once it is wanted is there already.
import '@electric-sql/pglite';
import '@electric-sql/pglite/node-postgres';
import '../../../src/calendar/feed-calendar.ts';
import '../../../src/calendar/meeting-calendar.ts';
import '../../../src/operations/schedule/run-due-work.ts';
import '../../../src/reading/formats/decode-text.ts';
import '../../../src/reading/formats/slack-text.ts';
import '../../../src/reading/formats/text-lines.ts';
import '../../../src/reading/read-document.ts';
import '../../../src/reading/read-summary.ts';
import '../../../src/slack/listeners/listeners.ts';
import '../../../src/slack/views/reminders/render-notice.ts';
import '../../../src/spreadsheets/history-csv.ts';
import '../../../src/spreadsheets/roster-csv.ts';
