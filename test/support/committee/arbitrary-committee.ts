import fc from 'fast-check';
import type { Action, Owner } from '../../../src/domain/actions/action.ts';
import type { ActionSource } from '../../../src/domain/actions/shown-action.ts';
import type { Committee } from '../../../src/domain/committee/committee.ts';
import type { GroupWithMembers } from '../../../src/domain/groups/working-group.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import type { Announcement } from '../../../src/domain/summaries/announcement.ts';
import type { ActionLine, Summary } from '../../../src/domain/summaries/summary.ts';
import type { CalendarDay } from '../../../src/domain/time/instant.ts';

/** What people and documents may hold: pings, markup, entities, emoji, nothing at all, and far too much. */
export const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<!channel>',
    '<@UEVIL>',
    '<!here|x> & <https://evil.example|click>',
    '*a* _b_ `c` ~d~',
    '',
    ' ',
    '\n',
    '🏳️‍🌈'.repeat(40),
  ),
  fc.constantFrom('&'.repeat(3100), '<'.repeat(900), 'long '.repeat(400), '\n'.repeat(200), '👩‍👩‍👧‍👦'.repeat(60)),
);
export const maybe = fc.option(words, { nil: null });
export const day = fc.constantFrom<CalendarDay>('2027-01-12', '2026-12-31', '2027-02-28');
export const id = fc.integer({ min: 1, max: 2_000_000_000 });

export const committee: fc.Arbitrary<Committee> = fc.record({
  id,
  name: words,
  channelId: fc.constant('C1'),
  timeZone: fc.constantFrom('UTC', 'Asia/Kathmandu'),
});
export const member: fc.Arbitrary<Member> = fc.record({
  id,
  committeeId: fc.constant(1),
  name: words,
  userId: fc.constantFrom('U1', null),
  timeZone: fc.constantFrom('Europe/Zurich', null),
  role: fc.constantFrom('chair' as const, 'secretariat' as const, 'member' as const),
  isGuest: fc.boolean(),
  isExternal: fc.boolean(),
  isFormer: fc.boolean(),
});
export const many = <T>(one: fc.Arbitrary<T>, most = 30) => fc.array(one, { maxLength: most, size: 'max' });
const groupRole = fc.constantFrom('lead' as const, 'member' as const, 'liaison' as const, 'observer' as const);
export const group: fc.Arbitrary<GroupWithMembers> = fc.record({
  id,
  committeeId: fc.constant(1),
  kind: fc.constantFrom('category' as const, 'working group' as const, 'topic' as const, 'sub-group' as const),
  name: words,
  short: maybe,
  parent: maybe,
  seats: fc.constantFrom(1, 'unlimited' as const),
  members: many(
    fc.tuple(member, groupRole, maybe).map(([one, role, to]) => ({ ...one, groupRole: role, liaisonTo: to })),
    5,
  ),
  waiting: many(member, 5),
  asking: many(member, 2),
  entry: fc.constantFrom('open' as const, 'approval' as const, 'invitation' as const),
  channelId: fc.constantFrom('C2', null),
  charterEnds: fc.option(day, { nil: null }),
  closedAt: fc.constantFrom(new Date('2027-01-12T15:00:00Z'), null),
  offersClose: fc.option(day, { nil: null }),
  confirmedAt: fc.constantFrom(new Date('2027-01-12T15:00:00Z'), null),
  offersPrivate: fc.boolean(),
  timeZone: fc.constant('UTC'),
});
const owner: fc.Arbitrary<Owner> = fc.oneof(
  member.map((one) => ({ kind: 'member' as const, member: one })),
  group.map((one) => ({ kind: 'group' as const, group: one })),
  words.map((name) => ({ kind: 'name' as const, name })),
);
export const action: fc.Arbitrary<Action> = fc.record({
  id,
  committeeId: fc.constant(1),
  number: id,
  text: words,
  state: fc.constantFrom('open' as const, 'done' as const),
  due: fc.option(day, { nil: null }),
  dueText: maybe,
  share: fc.constantFrom('each' as const, 'any' as const, 'member' as const),
  owners: many(owner, 4),
  takenBy: fc.option(member, { nil: null }),
  progress: fc.constant({ done: 12, of: 27 }),
});
export const source: fc.Arbitrary<ActionSource | null> = fc.option(
  fc.record({ section: maybe, line: id, quote: words, permalink: fc.constantFrom('https://slack.example/p1', null) }),
  { nil: null },
);
/** Of different ids, as a database gives them. */
export const unique = <T extends { readonly id: number }>(one: fc.Arbitrary<T>, most: number) =>
  fc.uniqueArray(one, { maxLength: most, size: 'max', selector: (each) => each.id });

export const line: fc.Arbitrary<ActionLine> = fc.record({
  line: fc.nat(500),
  places: fc.constant([]),
  section: maybe,
  text: words,
  quote: words,
  owners: many(fc.record({ name: words }), 4),
  ownersImplied: many(words, 2),
  share: fc.constantFrom('each' as const, 'any' as const, 'member' as const, null),
  shareText: maybe,
  due: fc.option(day, { nil: null }),
  dueImplied: fc.boolean(),
  dueText: maybe,
  tiedTo: fc.constant(null),
  notBefore: fc.constant(null),
  done: fc.boolean(),
});
export const summary: fc.Arbitrary<Summary> = fc.record({
  title: maybe,
  startsAt: fc.constantFrom('2027-01-12', '2027-01-12T13:00:00Z', null),
  place: maybe,
  sections: fc.constant([]),
  actions: many(line, 40),
  nextMeeting: fc.option(fc.record({ line: id, title: maybe, startsAt: fc.constant('2027-02-02T11:00:00Z') }), {
    nil: null,
  }),
  dates: many(
    fc.record({
      line: id,
      kind: fc.constant('deadline' as const),
      what: words,
      day,
      certain: fc.boolean(),
      text: words,
    }),
  ),
  groups: many(
    fc.record({
      line: id,
      kind: fc.constant('topic' as const),
      name: words,
      short: maybe,
      of: maybe,
      seats: fc.constant(1),
    }),
  ),
  decisions: many(fc.record({ line: id, text: words })),
  participants: many(fc.record({ line: id, name: words, category: maybe }), 80),
  agenda: many(words),
  doubts: many(
    fc.record({
      line: id,
      about: fc.constant('due' as const),
      text: words,
      choices: fc.array(fc.record({ label: words, correction: fc.constant({ kind: 'leave as it is' as const }) }), {
        minLength: 1,
        maxLength: 8,
      }),
    }),
  ),
});
const date = fc.record({
  kind: fc.constant('deadline' as const),
  what: words,
  fromDay: fc.option(day, { nil: null }),
  toDay: fc.option(day, { nil: null }),
  text: words,
});
export const announcement: fc.Arbitrary<Announcement> = fc.record({
  summaryId: id,
  committee,
  title: maybe,
  permalink: fc.constantFrom('https://slack.example/p1', null),
  postedBy: fc.constant('U1'),
  actions: unique(action, 60),
  nextMeeting: fc.option(
    fc.record({
      id,
      committeeId: id,
      title: maybe,
      day,
      startsAt: fc.constantFrom(new Date('2027-02-02T11:00:00Z'), null),
      place: maybe,
      sequence: fc.constant(0),
    }),
    { nil: null },
  ),
  dates: many(date),
  decisions: many(words),
  groups: unique(group, 30),
});
