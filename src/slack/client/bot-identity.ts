import type { Authorize } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';

/** Who the bot is, and in which workspace. */
export interface BotIdentity {
  readonly teamId: string;
  readonly enterpriseId: string | null;
  readonly botId: string | undefined;
  readonly botUserId: string | undefined;
}

/** Slack knows the token, and it is of no single workspace. `message` says what to do. */
export class OrganisationWide extends Error {
  constructor() {
    super(
      'The app is installed for a whole organisation, but the bot serves one workspace. Install it in that workspace, and set SLACK_BOT_TOKEN to the token from there.',
    );
  }
}

export interface IdentitySource {
  /** Asked of Slack until it has told, and known from then on. Throws OrganisationWide, or what the call throws. */
  ask(): Promise<BotIdentity>;
  /** The same where it is known. */
  known(): BotIdentity | undefined;
  /** The app was uninstalled: unknown until Slack accepts the token again. */
  forget(): void;
}

/**
 * Of a token's bot, by https://docs.slack.dev/reference/methods/auth.test
 *
 * What Slack sends names a workspace too, but not always that of the token: from a channel shared with another organisation it may
 * be the other's.
 */
export function identitySource(client: WebClient): IdentitySource {
  let asking: Promise<BotIdentity> | undefined;
  let identity: BotIdentity | undefined;
  const askSlack = async (): Promise<BotIdentity> => {
    const told = await client.auth.test();
    if (told.is_enterprise_install || !told.team_id) throw new OrganisationWide();
    return {
      teamId: told.team_id,
      enterpriseId: told.enterprise_id ?? null,
      botId: told.bot_id,
      botUserId: told.user_id,
    };
  };
  return {
    async ask() {
      if (identity) return identity;
      asking ??= askSlack();
      const mine = asking;
      try {
        const told = await mine;
        // Forgotten meanwhile: what was told is of before.
        if (asking === mine) identity = told;
        return told;
      } finally {
        if (asking === mine) asking = undefined;
      }
    },
    known: () => identity,
    forget() {
      asking = undefined;
      identity = undefined;
    },
  };
}

/**
 * Whose token Bolt uses, and for which workspace.
 *
 * Given a token alone Bolt either asks while starting, and a bot could not start while Slack is away, or, told not to, asks anew
 * before every single command and click. Without the team it takes that of the payload.
 */
export function authorizeAs(own: IdentitySource, botToken: string): Authorize<boolean> {
  return async () => {
    const { teamId, enterpriseId, botId, botUserId } = await own.ask();
    return {
      botToken,
      teamId,
      ...(enterpriseId === null ? {} : { enterpriseId }),
      ...(botId ? { botId } : {}),
      ...(botUserId ? { botUserId } : {}),
    };
  };
}
