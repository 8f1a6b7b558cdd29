// Two `import()` at once of modules that share a part are more than jest can link, and a bot reads its listeners while its first round
// writes a notice, or two summaries that came together. Loaded here, what the bot loads once it is wanted is there already.
import '@electric-sql/pglite';
import '@electric-sql/pglite/node-postgres';
import '../../../src/calendar/feed-calendar.ts';
import '../../../src/calendar/meeting-calendar.ts';
import '../../../src/operations/schedule/run-due-work.ts';
import '../../../src/reading/formats/text/decode-text.ts';
import '../../../src/reading/formats/message/slack-text.ts';
import '../../../src/reading/formats/text/text-lines.ts';
import '../../../src/reading/reader/read-document.ts';
import '../../../src/reading/reader/read-summary.ts';
import '../../../src/slack/listeners/listeners.ts';
import '../../../src/slack/views/reminders/render-notice.ts';
import '../../../src/spreadsheets/history-csv.ts';
import '../../../src/spreadsheets/roster-csv.ts';
