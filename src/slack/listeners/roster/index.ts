import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { rosterIds } from '../../views/roster/ids.ts';
import { acceptHandover } from './accept-handover.ts';
import { applyRoster } from './apply-roster.ts';
import { choosePerson } from './choose-person.ts';
import { confirmPerson } from './confirm-person.ts';
import { declinePerson } from './decline-person.ts';
import { discardRoster } from './discard-roster.ts';
import { giveHandover } from './give-handover.ts';
import { leaveHandover } from './leave-handover.ts';
import { linkName } from './link-name.ts';
import { nobodyHere } from './nobody-here.ts';
import { answerRoster } from './roster-answers.ts';
import { readRosterRequest, rosterVerbs } from './roster-request.ts';
import { showRoster } from './show-roster.ts';
import { turnHandover } from './turn-handover.ts';
import { turnNames } from './turn-names.ts';

export const rosterListeners = {
  commands: subjectCommands({
    verbs: rosterVerbs,
    read: (verb, words) => readRosterRequest(verb, words.join(' ')),
    answer: answerRoster,
  }),
  buttons: {
    [rosterIds.showRoster]: showRoster,
    [rosterIds.linkName]: linkName,
    [rosterIds.nobodyHere]: nobodyHere,
    [rosterIds.turnNames]: turnNames,
    [rosterIds.confirmPerson]: confirmPerson,
    [rosterIds.declinePerson]: declinePerson,
    [rosterIds.applyRoster]: applyRoster,
    [rosterIds.discardRoster]: discardRoster,
    [rosterIds.acceptHandover]: acceptHandover,
    [rosterIds.leaveHandover]: leaveHandover,
    [rosterIds.turnHandover]: turnHandover,
  },
  menus: {
    [rosterIds.choosePerson]: choosePerson,
    [rosterIds.giveHandover]: giveHandover,
  },
} satisfies SubjectListeners;
