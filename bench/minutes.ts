const people = [
  'Ines Okafor',
  'Sam Ito',
  'Noor Haddad',
  'Bo Lind',
  'Aya Mori',
  'Tom Reyes',
  'Zoë Brandt',
  'Kofi Mensah',
];
const tasks = ['write to the mayor', 'count the boats', 'send the notes', 'book the hall', 'ask the ferry company'];

/**
 * Minutes of `lines` lines as a secretary writes them: ten lines a topic, with prose, bullets, a decision and two actions. No two
 * topics have the same sentences, so that nothing is won by remembering them.
 */
export function minutes(lines: number): string {
  const head = ['# Harbour board', '', '3 June 2026, 14:00 UTC, online', '', `Present: ${people.join(', ')}`, ''];
  const topics = Array.from({ length: Math.ceil(lines / 10) }, (_topic, index) => topic(index + 1));
  return [...head, ...topics.flat()].slice(0, lines).join('\n');
}

function topic(number: number): readonly string[] {
  const person = people[number % people.length] ?? '';
  const other = people[(number * 3 + 1) % people.length] ?? '';
  const task = tasks[number % tasks.length] ?? '';
  return [
    `## ${number}. Berth ${number}`,
    '',
    `${person} reported on berth ${number}. It was closed for repairs in the week of the storm, and the crane there is being`,
    `checked; the costs so far are ${number * 120} euros, of which the insurance pays half.`,
    '',
    `- The board discussed the offer of yard ${number} and the plans that ${other} had sent around before the call.`,
    `- It was agreed that berth ${number} stays closed until the crane is safe.`,
    `- ACTION: ${person} to ${task} about berth ${number} by ${1 + (number % 28)} July 2026.`,
    `- ACTION: ${other} will look for a second offer.`,
    '',
  ];
}
