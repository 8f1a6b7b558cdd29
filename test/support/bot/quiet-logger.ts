import { type Logger, LogLevel } from '@slack/web-api';

const nothing = () => {};

/** For a client whose refusals and lost answers a test asks for. */
export const quietLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
