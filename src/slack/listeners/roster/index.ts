import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { rosterIds } from '../../views/roster/ids.ts';
import { onAcceptHandover } from './accept-handover.ts';
import { onApplyRoster } from './apply-roster.ts';
import { onChoosePerson } from './choose-person.ts';
import { onConfirmPerson } from './confirm-person.ts';
import { onDeclinePerson } from './decline-person.ts';
import { onDiscardRoster } from './discard-roster.ts';
import { onGiveHandover } from './give-handover.ts';
import { onLeaveHandover } from './leave-handover.ts';
import { onLinkName } from './link-name.ts';
import { onNobodyElse } from './nobody-else.ts';
import { onNobodyHere } from './nobody-here.ts';
import { answerRoster } from './roster-answers.ts';
import { rosterVerbs } from './roster-request.ts';
import { onShowRoster } from './show-roster.ts';
import { onTurnHandover } from './turn-handover.ts';
import { onTurnNames } from './turn-names.ts';

export const rosterListeners = {
  commands: subjectCommands({
    verbs: rosterVerbs,
    answer: answerRoster,
  }),
  buttons: {
    [rosterIds.showRoster]: onShowRoster,
    [rosterIds.linkName]: onLinkName,
    [rosterIds.nobodyHere]: onNobodyHere,
    [rosterIds.nobodyElse]: onNobodyElse,
    [rosterIds.turnNames]: onTurnNames,
    [rosterIds.confirmPerson]: onConfirmPerson,
    [rosterIds.declinePerson]: onDeclinePerson,
    [rosterIds.applyRoster]: onApplyRoster,
    [rosterIds.discardRoster]: onDiscardRoster,
    [rosterIds.acceptHandover]: onAcceptHandover,
    [rosterIds.leaveHandover]: onLeaveHandover,
    [rosterIds.turnHandover]: onTurnHandover,
  },
  menus: {
    [rosterIds.choosePerson]: onChoosePerson,
    [rosterIds.giveHandover]: onGiveHandover,
  },
} satisfies SubjectListeners;
