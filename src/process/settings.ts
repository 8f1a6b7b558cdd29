import { z } from 'zod';

/** How the bot is reached: in the newcomer's workspace, over Socket Mode, or over HTTP. */
export type SlackSettings =
  | { readonly mode: 'local'; readonly port: number }
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string; readonly port: number };

export interface Settings {
  readonly slack: SlackSettings;
  /** Another Slack than the real one. */
  readonly slackApiUrl: string | undefined;
  /** Where the bot is reached from outside, over HTTP; without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly database: { readonly url: string } | { readonly folder: string };
  readonly folder: string;
  /** Where health and metrics are served. */
  readonly watch: { readonly host: string; readonly port: number };
  /** "/mag" */
  readonly command: string;
  /** Undefined: the texts of summaries are kept for ever. */
  readonly keepTextsDays: number | undefined;
  readonly logLevel: string;
}

/** Everything that is missing or wrong, a sentence each. */
export class WrongSettings extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(['Some settings need fixing:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
    this.name = 'WrongSettings';
    this.faults = faults;
  }
}

const port = (otherwise: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a number from 1 to 65535')
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65_535, 'must be a number from 1 to 65535')
    .default(otherwise);

const environment = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'must begin with xoxb-: copy it from "OAuth & Permissions" in your app settings')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'must begin with xapp-: create it under "Basic Information" in your app settings')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z.url('must be an address, such as http://127.0.0.1:3000/api/').optional(),
  PORT: port(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be an address, such as postgres://user:password@host/database')
    .optional(),
  RAPPORTEUR_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address, such as https://rapporteur.example.org' })
    .refine((url) => !/[?#]/.test(url), 'must be an address without ? and #, such as https://rapporteur.example.org')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  RAPPORTEUR_PORT: port(3000),
  RAPPORTEUR_FOLDER: z.string().default('.rapporteur'),
  RAPPORTEUR_COMMAND: z
    .string()
    .regex(
      /^\/[a-z0-9_-]{1,31}$/,
      'must be a slash and up to 31 lowercase letters, such as /mag, the same as in manifest.yml',
    )
    .default('/mag'),
  RAPPORTEUR_METRICS_HOST: z.string().default('127.0.0.1'),
  RAPPORTEUR_METRICS_PORT: port(9464),
  // A correction of a summary is compared with what it said before; they come within days.
  RAPPORTEUR_KEEP_TEXTS: z
    .string()
    .regex(/^([7-9]|[1-9]\d{1,4})$/, 'must be a number of days, at least 7')
    .transform(Number)
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** The settings in the environment, frozen; throws WrongSettings that names all faults at once. An empty variable counts as not set. */
export function readSettings(variables: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = environment.safeParse(given);
  if (!read.success)
    throw new WrongSettings(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  const values = read.data;
  return Object.freeze({
    slack: slackSettings(values),
    slackApiUrl: values.SLACK_API_URL,
    publicUrl: values.RAPPORTEUR_URL,
    database: values.DATABASE_URL ? { url: values.DATABASE_URL } : { folder: values.RAPPORTEUR_FOLDER },
    folder: values.RAPPORTEUR_FOLDER,
    watch: { host: values.RAPPORTEUR_METRICS_HOST, port: values.RAPPORTEUR_METRICS_PORT },
    command: values.RAPPORTEUR_COMMAND,
    keepTextsDays: values.RAPPORTEUR_KEEP_TEXTS,
    logLevel: values.LOG_LEVEL,
  });
}

function slackSettings(values: z.infer<typeof environment>): SlackSettings {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = values;
  if (!botToken && !appToken && !signingSecret) return { mode: 'local', port: values.RAPPORTEUR_PORT };
  const faults = [
    ...(botToken
      ? []
      : ['SLACK_BOT_TOKEN (xoxb-) is missing. Install your app, then copy it from "OAuth & Permissions".']),
    ...(appToken || signingSecret
      ? []
      : [
          'SLACK_APP_TOKEN (xapp-, for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing. Copy one of them from "Basic Information" in your app settings.',
        ]),
  ];
  if (botToken && appToken) return { mode: 'socket', botToken, appToken };
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret, port: values.PORT };
  throw new WrongSettings(faults);
}
