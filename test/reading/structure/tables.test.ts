import { describe, expect, test } from '@jest/globals';
import { People } from '../../../src/reading/people/people.ts';
import { tablesIn, taskTableIn } from '../../../src/reading/structure/tables.ts';
import { placed } from '../../support/reading/placed.ts';

const people = new People(['Ana Ruiz', 'Bo Lind'].map((name) => ({ name, aliases: [] })));
const read = (text: string) => {
  const [table = []] = tablesIn(placed(text));
  const found = taskTableIn(table, people);
  return found && { roles: found.roles, rows: found.rows.map(({ cells }) => cells[0]) };
};

describe('the columns of a table of tasks', () => {
  test.each([
    ['Task | Assigned to | Deadline', ['task', 'owner', 'due']],
    ['Who | By when | Action', ['owner', 'due', 'task']],
    ['No. | Action item | Owner / Team | Due date | Status', ['number', 'task', 'owner', 'due', 'status']],
    ['Action required | Person(s) responsible', ['task', 'owner']],
    ['Topic | Decision | Action | Action by', ['topic', null, 'task', 'owner']],
  ])('%s', (header, roles) => {
    const cells = header.replace(/[^|]+/g, ' x ');
    expect(read(`${header}\n${header.replace(/[^|]+/g, '---')}\n${cells}`)?.roles).toEqual(roles);
  });

  test('the cells tell what "Name" is', () => {
    const header = '## Actions\n\nName | Assigned to | Deadline | Notes\n---|---|---|---\n';
    expect(read(`${header}Mend the jetty | @ana | 12 March |`)?.roles).toEqual(['task', 'owner', 'due', null]);
    expect(read(`${header}Ana | @ana | 12 March | Mend the jetty\nBo | | | Sweep the yard`)?.roles).toEqual([
      'owner',
      'owner',
      'due',
      'task',
    ]);
  });

  test.each([
    ['Task ID | Created At | Name | Assignee | Due Date | Notes | Parent task', 'number||task|owner|due||'],
    ['Title | Assigned to | Due | Labels', 'task|owner|due|'],
    ['Key | Summary | Status | Assignee | Due date', 'number|task|status|owner|due'],
    ['Card Name | List | Members | Assignee | Due', 'task|||owner|due'],
  ])('the exports of boards: %s', (header, roles) => {
    const cells = header
      .split(' | ')
      .map((name) =>
        /id$|key/i.test(name)
          ? '12'
          : /notes|list|labels/i.test(name)
            ? 'Two offers, see the long file'
            : /parent/i.test(name)
              ? ''
              : /at$|due/i.test(name)
                ? '2026-12-03'
                : 'Mend the jetty',
      );
    const found = read(`${header}\n${header.replace(/[^|]+/g, '---')}\n${cells.join(' | ')}`)?.roles;
    expect(found?.map((role) => (role === 'topic' ? null : role) ?? '').join('|')).toBe(roles);
  });

  test('rows need no bars at their ends, and the header need not come first', () => {
    expect(read('Task | Owner\n-----|----\nMend it | Ana\nPaint it | Bo')?.rows).toEqual(['Mend it', 'Paint it']);
    expect(read('| Open points of March | |\n| Task | Owner |\n|---|---|\n| Mend it | Ana |')?.rows).toEqual([
      'Mend it',
    ]);
  });

  test('a table without a header in a list of actions is read by its cells', () => {
    expect(
      read('## Actions\n\n| Ana | Mend the old jetty | 12 March |\n| Bo | Paint it all over | 14 March |'),
    ).toEqual({
      roles: ['owner', 'task', 'due'],
      rows: ['Ana', 'Bo'],
    });
  });

  test('what is no name is left alone where a column has no header', () => {
    expect(
      read('## Actions\n\n| Mend the old jetty | Website | 12 March |\n| Paint it | Urgent | 14 March |'),
    ).toBeNull();
  });

  test.each([
    ['a table of results', 'Boat | Time\n---|---\nAda | 4:12'],
    ['what was said of each topic', '## Actions\n\nTopic | Discussion\n---|---\nJetty | Ana said it is old'],
    [
      'a topic named like a column',
      '## Actions\n\nTopic | Discussion\n---|---\nElection outcome | Ana won\nFees | Bo paid',
    ],
    ['a header alone', '## Actions\n\n| Action | Owner |\n|---|---|'],
  ])('%s is none', (_what, text) => {
    expect(read(text)).toBeNull();
  });
});
