import type { ActionLine, Summary } from '../domain/summaries/summary.ts';
import { printable } from './numbered-lines.ts';

/** What was understood, for a person at a terminal: plain text, 120 columns where the words allow it. */
export function summaryTable(summary: Summary): string {
  const blocks = [
    heading(summary),
    listed('Actions', summary.actions.map(actionRow)),
    listed(
      'Dates',
      summary.dates.map(({ line, what, day, from, to, text }) => [
        at(line),
        day ?? (from ? `${from} to ${to}` : text),
        what,
      ]),
    ),
    listed(
      'Groups',
      summary.groups.map(({ line, kind, name, seats }) => [
        at(line),
        kind,
        seats === 'unlimited' ? name : `${name} (${seats} seats)`,
      ]),
    ),
    listed(
      'Decisions',
      summary.decisions.map(({ line, text }) => [at(line), text]),
    ),
    listed(
      'Participants',
      summary.participants.map(({ line, name, category }) => [at(line), name, category ?? '']),
    ),
    listed(
      'Questions',
      summary.doubts.map(({ line, text }) => [at(line), text]),
    ),
  ];
  return printable(blocks.filter((block) => block !== '').join('\n\n'));
}

function heading({ title, startsAt, place, nextMeeting }: Summary): string {
  const meeting = [startsAt === null ? 'no day found' : moment(startsAt), place]
    .filter((word) => word !== null)
    .join(', ');
  const next = nextMeeting === null ? 'none found' : moment(nextMeeting.startsAt);
  return `${title ?? 'No title found'}\nMeeting: ${meeting}\nNext meeting: ${next}`;
}

const at = (line: number): string => `line ${line}`;
const moment = (iso: string): string => iso.replace('T', ' ').replace(/(?::00)?(?:\.000)?Z$/, ' UTC');

function actionRow({
  line,
  due,
  dueImplied,
  dueText,
  owners,
  ownersImplied,
  share,
  done,
  text,
}: ActionLine): readonly string[] {
  const named = owners.map(({ name }) => name).join(', ') || ownersImplied.map((name) => `${name}?`).join(', ');
  const who = share === 'each' || share === 'any' ? `${named} (${share})` : named;
  const when = due === null ? (dueText ?? '') : `${due}${dueImplied ? '?' : ''}`;
  return [at(line), when, who, done ? `(done) ${text}` : text];
}

/** A title with the count, then the rows with their columns under each other; nothing where there are no rows. */
function listed(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.min(32, Math.max(...rows.map((row) => (row[column] ?? '').length))),
  );
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
  );
  return [`${title} (${rows.length})`, ...lines.map((line) => `  ${line}`.trimEnd())].join('\n');
}
