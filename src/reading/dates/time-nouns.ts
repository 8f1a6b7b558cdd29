/** Words for what takes place on a day, for use in a pattern. */
export const eventNoun =
  'meetings?|calls?|sessions?|workshops?|conferences?|events?|summits?|webinars?|sprints?|plenar(?:y|ies)|hackathons?|elections?|congress|forum|retreat|telecon|party|seminar|training|hearing|gala|ceremony|festival|interviews?|visit|trip|lunch|dinner|fair|tour|talk|panel|open (?:house|day)|drill|ballot|vote|release|launch|anniversary|holiday';

/** Words for times that no calendar gives a day, for use in a pattern. */
export const seasonNoun = [
  'agm|egm|ga|assembly|season|spring|summer|autumn|fall|winter|holidays|break|term|semester|school year|financial year|fiscal year',
  'deadline|opening|closing|start|end|beginning|milestone|freeze|cut-?off|renewal|regatta|race|camp|harvest|recess|half[- ]?term|mid-?term',
  'handover|hand-over|go-live|kick-?off|inspection|audit|exams?|delivery|newsletter|mailing|edition|year[- ]end|fy ?\\d{0,4}|h[12]|20\\d\\d',
  "christmas|christmas eve|x-?mas|easter|eastertide|new year(?:['’]s)?(?: (?:day|eve))?|thanksgiving|advent|lent|whitsun|whit|pentecost|ascension|epiphany",
  'michaelmas|martinmas|candlemas|midsummer|halloween|carnival|good friday|ramadan|eid|diwali|hanukk?ah|passover|nowruz|vesak|holi',
].join('|');

/** Words for times of a day, for use in a pattern. */
export const hourNoun =
  "noon|midday|midnight|lunch(?: ?time)?|dinner ?time|tea ?time|bed ?time|dawn|dusk|sunset|sunrise|morning|afternoon|evening|night|\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]\\.?m\\.?|h|hrs?|uhr)|\\d{1,2}[:.h]\\d\\d|[a-z\\d]+ o['’]clock|(?:half|quarter|ten|twenty|five) (?:past|to) [a-z]+";
