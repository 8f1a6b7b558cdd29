/** Whether words are worth reading: a summary has headings, actions and people; what has fewer lines, and no heading of actions, is talk. */
export const mayBeSummary = (text: string): boolean => text.split('\n', 6).length === 6 || actionsHeading.test(text);

const actionsHeading =
  /^[^\p{L}\n]{0,40}(?:actions?|action (?:items?|points?)|next steps|to-?dos?)[^\p{L}\n]{0,10}\n/imu;
