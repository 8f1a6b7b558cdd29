/**
 * How long the bot waits for its database, in milliseconds. The first three are kept by the server, under the names that PostgreSQL
 * has for them: also for a bot that is no longer there, whose locks would keep the others waiting.
 */
export interface Limits {
  /** For a lock that another transaction has: `lock_timeout`. */
  readonly lockMs: number;
  /** For a statement to end: `statement_timeout`. */
  readonly statementMs: number;
  /** For the next statement of a transaction: `idle_in_transaction_session_timeout`. */
  readonly idleInTransactionMs: number;
  /** For an answer of whatever kind. Longer than the others, so that a server that is only busy says itself what took too long. */
  readonly silenceMs: number;
}

/**
 * Of a bot at work. Ten connections once went silent at the same time, as after a firewall's restart, and the bot waited for
 * them for ever; now it is itself again within these 15 s. Its slowest statement takes under a second with millions of rows.
 */
export const everydayLimits: Limits = {
  lockMs: 8_000,
  statementMs: 12_000,
  idleInTransactionMs: 15_000,
  silenceMs: 15_000,
};

const hourMs = 60 * 60_000;

/** Of migrations, which may rewrite a large table or wait until another bot has, and of an operator's commands. */
export const unhurriedLimits: Limits = {
  lockMs: hourMs,
  statementMs: hourMs,
  idleInTransactionMs: hourMs,
  silenceMs: hourMs + 60_000,
};
