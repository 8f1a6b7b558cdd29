import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LogLevel, WebAPIHTTPError, WebAPIRequestError, WebClient } from '@slack/web-api';
import { parse } from 'yaml';
import { z } from 'zod';
import { connect } from '../../db/connection/connect.ts';
import { isUndefinedTable } from '../../db/connection/connection.ts';
import { knownMigrations } from '../../db/connection/migrate.ts';
import { findForeignDatabase } from '../process/foreign-database.ts';
import { findMixedTokens } from '../process/mixed-tokens.ts';
import { readSettings, type Settings, WrongSettings } from '../process/settings.ts';
import { OrganisationWide } from '../slack/client/bot-identity.ts';
import { serializeError } from '../slack/faults/serialize-error.ts';
import { whyNot } from './report-known-errors.ts';

/** One thing looked at; `mend` says what to do where it is not right. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'missing' | 'optional' | 'unknown';
  readonly mend?: string;
}

/**
 * `rapporteur doctor`
 *
 *     ok       Node.js v22.12.0
 *     ok       Slack knows the bot: rapporteur in Open Waterways
 *     missing  scope files:write: ...
 *
 * Gives the exit code: 1 where something is missing.
 */
export async function doctor(): Promise<number> {
  const findings = await examine();
  for (const { what, state, mend } of findings)
    console.log(`${state.padEnd(8)} ${what}${mend ? `\n         ${mend}` : ''}`);
  return findings.some((finding) => finding.state === 'missing') ? 1 : 0;
}

async function examine(): Promise<readonly Finding[]> {
  const node: Finding = { what: `Node.js ${process.version}`, state: 'ok' };
  let settings: Settings;
  try {
    settings = readSettings();
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error;
    return [node, ...error.faults.map((fault): Finding => ({ what: fault, state: 'missing' }))];
  }
  const { teamId, findings } = await slackFindings(settings);
  const database = await databaseFinding(settings, teamId);
  return [node, database, ...permissionFindings(settings), ...findings];
}

/** `teamId`: of the workspace that the token is of, where that is known. */
async function databaseFinding({ database }: Settings, teamId: string | undefined): Promise<Finding> {
  const kind = 'url' in database ? 'PostgreSQL' : `the embedded database in ${database.folder}`;
  try {
    const { db, close } = await connect(database);
    try {
      await knownMigrations(db);
      const foreign = teamId && (await findForeignDatabase(db, teamId).catch(unlessEmpty));
      return foreign ? { what: kind, state: 'unknown', mend: foreign } : { what: kind, state: 'ok' };
    } finally {
      await close();
    }
  } catch (error) {
    return { what: kind, state: 'missing', mend: whyNot(error) ?? `It doesn't answer: ${errorReason(error)}` };
  }
}

/** Who else on this machine can read what has the tokens, or the embedded database. On Windows files have no such modes. */
function permissionFindings({ database }: Settings): readonly Finding[] {
  if (process.platform === 'win32') return [];
  const looked = [
    { path: '.env', mode: '600' },
    ...('folder' in database ? [{ path: database.folder, mode: '700' }] : []),
  ];
  return looked
    .filter(({ path }) => existsSync(path))
    .map(({ path, mode }): Finding => {
      const what = `${path} is private to your user`;
      if ((statSync(path).mode & 0o077) === 0) return { what, state: 'ok' };
      return { what, state: 'missing', mend: `Other users of this machine can read it. Run: chmod ${mode} ${path}` };
    });
}

/** A database that no bot was started on has no tables yet. */
function unlessEmpty(fault: unknown): undefined {
  if (!isUndefinedTable(fault)) throw fault;
}

interface SlackFindings {
  readonly teamId?: string | undefined;
  readonly findings: readonly Finding[];
}

async function slackFindings({ slack, slackApiUrl }: Settings): Promise<SlackFindings> {
  if (slack.mode === 'local') {
    return {
      findings: [{ what: 'No Slack tokens are set, so npm start opens a workspace on this machine', state: 'ok' }],
    };
  }
  const options = {
    retryConfig: { retries: 0 },
    timeout: 10_000,
    // What goes wrong is a finding.
    logLevel: LogLevel.ERROR,
    ...(slackApiUrl ? { slackApiUrl } : {}),
  };
  try {
    const client = new WebClient(slack.botToken, options);
    const who = await client.auth.test();
    const isOneWorkspace = who.team_id && !who.is_enterprise_install;
    const known: Finding = isOneWorkspace
      ? { what: `Slack knows the bot: ${who.user} in ${who.team}`, state: 'ok' }
      : { what: `Slack knows the bot: ${who.user}`, state: 'missing', mend: new OrganisationWide().message };
    const mixed = slack.mode === 'socket' ? await findMixedTokens(client, who.bot_id, slack.appToken) : undefined;
    return {
      teamId: who.team_id,
      findings: [
        known,
        ...scopeFindings(who.response_metadata?.scopes),
        ...(mixed ? [{ what: 'Both tokens belong to one app', state: 'missing', mend: mixed } as const] : []),
        ...(await socketFinding(slack, options)),
      ],
    };
  } catch (error) {
    return {
      findings: [
        refused('SLACK_BOT_TOKEN', error, 'Copy the right one from "OAuth & Permissions" in your app settings.'),
      ],
    };
  }
}

/** `granted`: as Slack tells them in a header; a Slack that tells none leaves them unknown. */
export function scopeFindings(granted: readonly string[] | undefined): readonly Finding[] {
  const { bot: wanted, bot_optional: optional } = scopesOfManifest();
  return wanted.map((scope): Finding => {
    if (granted === undefined || granted.length === 0)
      return { what: `scope ${scope}`, state: 'unknown', mend: "Slack didn't say which scopes are granted." };
    if (granted.includes(scope)) return { what: `scope ${scope}`, state: 'ok' };
    if (optional.includes(scope)) {
      return { what: `scope ${scope}`, state: 'optional', mend: "Not granted. manifest.yml says what it's for." };
    }
    return {
      what: `scope ${scope}`,
      state: 'missing',
      mend: `Add ${scope} under "OAuth & Permissions" in your app settings, then reinstall the app. manifest.yml says what it's for.`,
    };
  });
}

const manifest = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }),
});

/** The scopes of manifest.yml, which is the list of what the bot needs, and which of them it works without. */
function scopesOfManifest() {
  const roots = [join(import.meta.dirname, '..', '..'), join(import.meta.dirname, '..', '..', '..')];
  const file = roots.map((root) => join(root, 'manifest.yml')).find((path) => existsSync(path));
  if (!file) throw new Error('manifest.yml is not beside the program');
  return manifest.parse(parse(readFileSync(file, 'utf8'))).oauth_config.scopes;
}

async function socketFinding(
  slack: Exclude<Settings['slack'], { readonly mode: 'local' }>,
  options: ConstructorParameters<typeof WebClient>[1],
): Promise<readonly Finding[]> {
  if (slack.mode === 'http') return [];
  try {
    await new WebClient(slack.appToken, options).apps.connections.open();
    return [{ what: 'Socket Mode works', state: 'ok' }];
  } catch (error) {
    return [refused('SLACK_APP_TOKEN', error, 'Give it the scope connections:write, and switch Socket Mode on.')];
  }
}

function refused(token: string, error: unknown, mend: string): Finding {
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) {
    return {
      what: token,
      state: 'unknown',
      mend: "I couldn't reach Slack to check it. Try again when the network is back.",
    };
  }
  return { what: token, state: 'missing', mend: `Slack refused it: ${errorReason(error)}. ${mend}` };
}

const refusal = z.object({ data: z.object({ error: z.string() }).optional() });
const told = z.object({ message: z.string(), code: z.string().optional() });

/** What an error says, without tokens. */
export function errorReason(error: unknown): string {
  const { data } = refusal.catch({}).parse(error);
  const { message, code } = told.catch({ message: '' }).parse(serializeError(error));
  // Of an error for several addresses tried the code says it all, and the message is empty.
  return data?.error ?? (message || code || 'no answer');
}
