import { type Zone, zones } from '../structure/zones.ts';

// All that may speak for or against a line being an action, as phrases that go on from "it". The weights must know these and no others.

/** What the lines of a list may have in common. */
export const traits = [
  'read as actions',
  'beginning with a verb',
  'beginning with a name and a task',
  'beginning with a name and a colon',
  'telling what was done',
  'with a date',
] as const;
export type Trait = (typeof traits)[number];

const shares = ['mostly', 'many', 'few'] as const;
const sides = ['before', 'after'] as const;
const ways = ['marked', 'listed', 'neither marked nor listed'] as const;
const habits = [
  'where the document marks actions',
  'where the document lists actions',
  'where the document has few known actions',
] as const;

const others = [
  // What every line has.
  'is a line',
  'is a list item',
  'is a row of a table',
  'is a paragraph',
  'is a sentence among others',
  // What marks and lists show.
  'is read as an action by rule',
  'is a row of a table of actions',
  'is marked as an action',
  'stands in a list of actions or has a box',
  'is from a list of an earlier meeting',
  'is marked as somebody’s',
  'has an open box',
  'has a ticked box',
  'has an arrow',
  'is in a table or under a title of actions',
  'has a field that says who',
  'has a field that says when',
  // How it begins.
  'begins with a verb',
  'begins with what somebody is asked to do',
  'begins with a name and “to” or “will” with a verb',
  'begins with a name and “to” or “will”',
  'begins with a name and “has”, “would” or the like',
  'begins with a name and a verb',
  'begins with a name and a colon',
  'begins with a name, a colon and a verb',
  'begins with a name in brackets',
  'begins with a name in brackets and a verb',
  'begins with a name and what they did',
  'begins with a name',
  'begins with other words',
  'begins with a name and a task',
  'begins with a task of somebody known',
  'begins with somebody known',
  'begins with somebody unknown',
  'begins with a deed that was done',
  // What it says.
  'ends with a question mark',
  'has a question in it',
  'ends with a colon',
  'says “will” or “shall”',
  'says “should”, “must” or “needs to”',
  'says that somebody was asked or agreed to',
  'says that somebody is asked to',
  'says that something was agreed to be done',
  'is a clause of a resolution',
  'tells of a promise',
  'gives a body’s order to somebody',
  'gives a body’s invitation to somebody',
  'says that something was suggested',
  'tells of an earlier meeting',
  'says that something be done',
  'says that something be settled',
  'says what its subject goes on to do',
  'says that somebody will think of it',
  'says further on what somebody will do',
  'begins with “action” or the like',
  'speaks of an action for somebody',
  'has bars between its parts',
  'ends with a name in brackets',
  'speaks of going through actions',
  'has minutes set aside for it',
  'says what somebody is to do',
  'says what is to be done',
  'tells what was',
  'tells of a vote',
  'says “done” or the like',
  'speaks of “I” or “we”',
  'speaks to “you”',
  'says “could” or “might”',
  'says by when',
  'has a link',
  'quotes somebody',
  'has a sum or a share',
  'is worded as a resolution',
  'begins as a note',
  'names no doer',
  'names a doer who is known',
  'names a doer who is not known',
  'sounds like a task',
  'has a known name between bars',
  'is in bold',
  // How long it is.
  'has under four words',
  'is short',
  'is as long as most sentences',
  'is long',
  'is very long',
  // Where it stands.
  'follows a line that announces a list',
  'stands below a list',
  'stands under what gives out work',
  'stands under a name',
  'is somebody’s part of work that was given out',
  'stands under a day by which it is due',
  'is nested under an item',
  'is nested under a title',
  'stands alone',
  'has one or two beside it',
  'has several beside it',
  'is in a very long list',
  'is under an item that is an action',
  'has lines under it',
  'is in a document without known actions',
  'is in a short document',
] as const;

/** Words have a weight of their own in each of these places. */
const wordPlaces = [
  'says',
  'begins with',
  'goes on with',
  'goes on from the name with',
  'stands under',
  'stands far under',
  'follows',
  'is nested under',
] as const;

export type Phrase =
  | (typeof others)[number]
  | `is among ${(typeof shares)[number]} lines ${Trait}`
  | `has one of the lines ${Trait} ${(typeof sides)[number]} it`
  | `is ${(typeof ways)[number]} ${(typeof habits)[number]}`
  | `is in the part for ${Zone}`
  | `${(typeof wordPlaces)[number]} “${string}”`;

const fixed: ReadonlySet<string> = new Set<Phrase>([
  ...others,
  ...traits.flatMap((trait) => shares.map((share): Phrase => `is among ${share} lines ${trait}`)),
  ...traits.flatMap((trait) => sides.map((side): Phrase => `has one of the lines ${trait} ${side} it`)),
  ...ways.flatMap((way) => habits.map((habit): Phrase => `is ${way} ${habit}`)),
  ...zones.map((zone): Phrase => `is in the part for ${zone}`),
]);
const ofWord = new RegExp(`^(?:${wordPlaces.join('|')}) “[^”]+”$`, 'u');

/** Whether the evidence of a line may have this phrase. */
export const isPhrase = (words: string): boolean => fixed.has(words) || ofWord.test(words);
