/** Words for what takes place on a day, for use in a pattern. */
export const eventNoun =
  'meetings?|calls?|sessions?|workshops?|conferences?|events?|summits?|webinars?|sprints?|plenar(?:y|ies)|hackathons?|elections?|congress|forum|retreat|telecon|party|seminar|training|hearing|gala|ceremony|festival|interviews?|visit|trip|lunch|dinner|fair|tour|talk|panel|open (?:house|day)|drill|ballot|vote|release|launch|anniversary|holiday';

/** Words for times that no calendar gives a day, for use in a pattern. */
export const seasonNoun =
  'agm|egm|ga|assembly|season|spring|summer|autumn|fall|winter|christmas|easter|new year|thanksgiving|holidays|break|term|semester|school year|financial year|fiscal year|deadline|opening|closing|start|end|beginning|milestone|freeze|cut-?off|renewal|regatta|race|camp|harvest';
