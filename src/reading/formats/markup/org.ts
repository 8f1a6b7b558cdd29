/** Org mode (https://orgmode.org/org.html): stars are headings, those with a keyword tasks, with their dates on the next line. */
export function orgLines(lines: readonly string[]): readonly string[] {
  let inDrawer = false;
  return lines.map((line) => {
    if (/^\s*:(?:PROPERTIES|LOGBOOK):\s*$/i.test(line)) inDrawer = true;
    if (inDrawer) {
      inDrawer = !/^\s*:END:\s*$/i.test(line);
      return '';
    }
    const title = /^#\+title:\s*(.*)$/i.exec(line)?.[1];
    if (title !== undefined) return `# ${title}`;
    if (line.startsWith('#+')) return '';
    const date = /^\s*(?:CLOSED:.*)?(DEADLINE|SCHEDULED): *<(\d{4}-\d\d-\d\d)/.exec(line);
    if (date) return date[1] === 'DEADLINE' ? `  - Deadline: ${date[2]}` : '';
    const heading =
      /^(\*{1,8}) +(?:(TODO|NEXT|WAITING|STARTED|DONE|CANCELLED|CANCELED) +)?(?:\[#[A-Z]\] +)?(\S.*)$/.exec(line);
    if (!heading) return line;
    const [, stars = '', keyword, rest = ''] = heading;
    const words = rest.replace(/\s+:[\w@:]{1,80}:\s*$/, '');
    if (keyword === undefined) return `${'#'.repeat(Math.min(6, stars.length + 1))} ${words}`;
    return `- [${/^(?:DONE|CANCELL?ED)$/.test(keyword) ? 'x' : ' '}] ${words}`;
  });
}
