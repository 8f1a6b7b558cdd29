import { foreignDateLabel, foreignDueLabel, foreignOwnerLabel } from '../words/foreign-words.ts';

/** What a column's cells, or the value of a line "Name: value", tell about a task. */
export type FieldRole = 'task' | 'owner' | 'due' | 'status' | 'topic' | 'number';

export interface NamedRole {
  readonly role: FieldRole;
  /** False for words that name other things as well ("Name", "Date", "Contact"): the values decide. */
  readonly sure: boolean;
}

const lead = "(?:[\\p{L}'’]+ ){0,2}?";
const whole = (words: string): RegExp => new RegExp(`^${lead}(?:${words})$`, 'iu');

/** Whole names; each may have two words before it: "Action owner", "Expected completion date". The first that fits counts. */
const names: readonly (readonly [RegExp, FieldRole, boolean])[] = [
  [
    /^(?:#|no\.?|nr\.?|id|ref(?:erence)?\.?|s\/n|number|(?:item|action|task|issue|ticket) (?:no\.?|#|id|key|ref|number)|key)$/i,
    'number',
    true,
  ],
  [
    /\b(?:parent|blocked by|blocking|raised|opened|created|added|started|start|logged|date assigned|assigned (?:on|date)|last updated?)\b/i,
    'topic',
    false,
  ],
  [
    whole(
      'owners?|owner\\(s\\)|owned by|assignees?|assigned(?: to)?|assignment to|responsib(?:le|ility|ilities)(?: for action)?|(?:responsible|point|lead|contact|accountable) (?:person|people|party|parties|member|members|officer|body)|(?:person|people|persons|party|parties|member|members|officer)(?:\\(s\\))? (?:responsible|accountable|assigned|in charge|tasked)|(?:tasked|allocated|delegated)(?: to)?|actionees?|action(?:ed)? by|to be (?:done|actioned) by|action officer|action party|who|whom|by whom|poc|point of contact|dri|in charge|accountable|champion|doer',
    ),
    'owner',
    true,
  ],
  [
    whole(
      'due(?: date| by| on)?|date due|dead ?lines?|by when|when|target(?: date)?|completion(?: date)?|complete by|to be (?:done|completed) by|needed by|required by|eta|time ?(?:line|frame|scale)|finish(?: date| by)?|end date|expected(?: date)?',
    ),
    'due',
    true,
  ],
  [
    whole('status|state|progress|completed\\??|complete\\??|done\\??|closed\\??|outcome|resolved\\??|rag|✓'),
    'status',
    true,
  ],
  [
    whole(
      'actions?|action(?:s)? (?:items?|points?|required|needed|agreed|arising|to be taken|description|steps?)|tasks?|task description|to-?dos?|to do|deliverables?|next steps?|follow[- ]?ups?|what needs to be done|commitments?|assignments?',
    ),
    'task',
    true,
  ],
  [whole(foreignDueLabel), 'due', true],
  [whole(foreignOwnerLabel), 'owner', true],
  [
    whole('leads?|lead\\(s\\)|contact|people|persons?|names?|by|for|initials?|delegate|party|volunteers?'),
    'owner',
    false,
  ],
  [whole(`dates?|needed|timing|term|by (?:date|day)|days?|weeks?|${foreignDateLabel}`), 'due', false],
  [
    whole('items?|descriptions?|what|details?|activity|activities|work|work item|issues?|subjects?|summary'),
    'task',
    false,
  ],
  [whole('update|updates'), 'status', false],
  [whole('topics?|areas?|projects?|agenda(?: items?)?|themes?|categor(?:y|ies)'), 'topic', true],
];

/** The role a column's header or a field's name says, or null for any other words. */
export function roleOfName(written: string): NamedRole | null {
  const name = written
    .replace(/[*_:]/g, '')
    .replace(/\s*\([^()]{0,40}\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '' || name.length > 60 || name.split(' ').length > 6) return null;
  for (const [pattern, role, sure] of names) if (pattern.test(name)) return { role, sure };
  return null;
}

/** What a column's header says: a whole name, one of two ("Owner / Team"), or one with a plain word in it ("Person(s) who own it: owner"). */
export function roleOfHeader(written: string): NamedRole | null {
  const exact = roleOfName(written);
  if (exact || written.length > 60 || written.split(' ').length > 6) return exact;
  for (const part of written.split(/\s*[/&,|]\s*|\s+(?:and|or)\s+/i).slice(0, 4)) {
    const role = roleOfName(part);
    if (role) return role;
  }
  return inHeader.find(([pattern]) => pattern.test(written.trim()))?.[1] ?? null;
}

const inHeader: readonly (readonly [RegExp, NamedRole])[] = [
  [/\b(?:owners?|assignees?|assigned|responsib\w*|accountable|whom)\b/i, { role: 'owner', sure: true }],
  [/\b(?:due|deadline|when|target|eta|timeline|complete by|completion|needed by)\b/i, { role: 'due', sure: true }],
  [/^(?:status|state|progress)\b/i, { role: 'status', sure: true }],
  [
    /^(?:agreed |new |open |required |outstanding )?(?:actions?|tasks?|to-?dos?|deliverables?|next steps?|follow[- ]?ups?)\b/i,
    { role: 'task', sure: true },
  ],
  [/^(?:items?|descriptions?|what|details?|activit(?:y|ies)|work)\b/i, { role: 'task', sure: false }],
  [/\b(?:leads?|person|persons|contact)\b/i, { role: 'owner', sure: false }],
];

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const dated = new RegExp(
  `\\b${month}\\b|\\b${weekday}\\b|\\b\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{1,4})?\\b|\\b(?:19|20)\\d\\d\\b|\\b(?:asap|ongoing|today|tomorrow|immediately|next (?:meeting|week|month)|end of|eo[dwmy]|q[1-4])\\b`,
  'i',
);

/** Whether a value is one a due column or line would have: a day in whatever order, "ASAP", "next meeting". Says nothing of which day. */
export const looksDated = (value: string): boolean => value.length <= 80 && dated.test(value);
