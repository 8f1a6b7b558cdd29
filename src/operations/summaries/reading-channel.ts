/** The diagnostics channel on which each reading of a posted text or file is told, when it has ended: how long it took, in seconds. */
export const readingChannel = 'rapporteur:reading';
