/**
 * Whether a database's error has one of these SQLSTATEs, or belongs to the class that its first characters name (PostgreSQL's Appendix A). By
 * the code: the error's class differs between the drivers, and its message with the server's language.
 */
export const hasSqlState = (error: unknown, ...states: readonly string[]): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  states.some((state) => String(error.code).startsWith(state));
