import { hoursAfter, type Instant } from '../domain/time/instant.ts';

/** Someone who can be acted as on the page of the newcomer's workspace. */
export interface SamplePerson {
  readonly id: string;
  /** What is typed after the @. */
  readonly handle: string;
  /** As they wrote it in Slack: not always as the summary's list of participants has it. */
  readonly name: string;
  /** IANA name of the zone they live in. */
  readonly zone: string;
}

/** Two hours after the meeting of `examples/summary.txt` began: when a secretary would post its summary. */
export const sampleBegins: Instant = hoursAfter(new Date('2024-01-16T13:00:00Z'), 2);

const lea: SamplePerson = { id: 'U01LEA', handle: 'lea', name: 'Lea Baumann', zone: 'Europe/Zurich' };

/**
 * The committee of `examples/summary.txt`, as far as it is in the workspace; the page opens acting as the first of them.
 *
 * Twenty-seven people, one of them with two accounts. Some are in the summary's list and not here, as in life, and two are called Sam.
 */
export const sampleCommittee = {
  workspace: 'Open Waterways Forum',
  teamId: 'T01WATERWAYS',
  /** Who the page opens acting as. */
  secretary: lea,
  people: [
    lea,
    { id: 'U02AMINATA', handle: 'aminata', name: 'Aminata Diallo', zone: 'Africa/Dakar' },
    { id: 'U03IDRIS', handle: 'idris.yusuf', name: 'Idris Yusuf', zone: 'Africa/Nairobi' },
    { id: 'U04ADAEZE', handle: 'adaeze', name: 'Adaeze Okonjo', zone: 'Africa/Lagos' },
    { id: 'U05PER', handle: 'per', name: 'Per Erik Lindqvist', zone: 'Europe/Stockholm' },
    { id: 'U06MARISOL', handle: 'marisol', name: 'Marisol Castellanos', zone: 'America/Bogota' },
    { id: 'U07TEREZA', handle: 'tereza', name: 'Tereza Dvorakova', zone: 'Europe/Prague' },
    { id: 'U08SINA', handle: 'sina', name: 'Sina Fonoti', zone: 'Pacific/Apia' },
    { id: 'U09RAMI', handle: 'rami', name: 'Rami Haddad', zone: 'Asia/Beirut' },
    { id: 'U10SHINOBU', handle: 'shinobu', name: 'Shinobu Nakagawa', zone: 'Asia/Tokyo' },
    { id: 'U11FINTAN', handle: 'fintan', name: "Fintan O'Rourke", zone: 'Europe/Dublin' },
    { id: 'U12LUISA', handle: 'luisa', name: 'Luísa Pereira dos Reis', zone: 'America/Sao_Paulo' },
    { id: 'U13FARZANA', handle: 'farzana', name: 'Farzana Rahman', zone: 'Asia/Dhaka' },
    { id: 'U14PASANG', handle: 'pasang', name: 'Pasang Tamang', zone: 'Asia/Kathmandu' },
    { id: 'U15SAM', handle: 'sam', name: 'Sam Whitlock', zone: 'America/Los_Angeles' },
    { id: 'U16SAM', handle: 'sam.osei', name: 'Sam Osei', zone: 'Africa/Accra' },
    { id: 'U17TUNDE', handle: 'tunde', name: 'Tunde Abara', zone: 'Africa/Lagos' },
    { id: 'U18KAJA', handle: 'kaja', name: 'Kaja Iversen', zone: 'Europe/Oslo' },
    { id: 'U19DENIZ', handle: 'deniz', name: 'Deniz Kaplan', zone: 'Europe/Istanbul' },
    { id: 'U20WANJIRU', handle: 'wanjiru', name: 'Wanjiru Mwangi', zone: 'Africa/Nairobi' },
    { id: 'U21BJARKE', handle: 'bjarke', name: 'Bjarke Sørensen', zone: 'Europe/Copenhagen' },
    { id: 'U22BJARKE', handle: 'bsorensen', name: 'Bjarke Sorensen', zone: 'Europe/Copenhagen' },
    { id: 'U23BENOIT', handle: 'benoit', name: 'Benoit Villeneuve', zone: 'America/Toronto' },
    { id: 'U24OTTAVIA', handle: 'ottavia', name: 'Ottavia Bianchi', zone: 'Europe/Rome' },
    { id: 'U25MAI', handle: 'thanhmai', name: 'Thanh Mai Ngo', zone: 'Asia/Ho_Chi_Minh' },
    { id: 'U26NUNO', handle: 'nuno', name: 'Nuno Ferreira', zone: 'Europe/Lisbon' },
    { id: 'U27OTIENO', handle: 'otieno', name: 'Otieno Kimani', zone: 'Africa/Nairobi' },
    { id: 'U28JONAS', handle: 'jonas', name: 'Jonas Albrecht', zone: 'Europe/Berlin' },
  ] satisfies readonly SamplePerson[],
  channel: { id: 'C01COMMITTEE', name: 'committee' },
  general: { id: 'C02GENERAL', name: 'general' },
  bot: { appId: 'A01RAPPORTEUR', userId: 'U00RAPPORTEUR', name: 'rapporteur' },
  /** local-slack checks neither; they only have to be the same on both sides. */
  tokens: { bot: 'xoxb-local', app: 'xapp-local' },
} as const;

/** local-slack's configuration, which it reads as JSON or YAML. */
export function localSlackConfig(): object {
  const { workspace, teamId, people, channel, general, bot, tokens } = sampleCommittee;
  const members = [...people.map((person) => person.id), bot.userId];
  return {
    workspace: { name: workspace, domain: 'open-waterways', teamId },
    apps: [{ appId: bot.appId, botUserId: bot.userId, botName: bot.name, botToken: tokens.bot, appToken: tokens.app }],
    users: people.map(({ id, handle, name, zone }) => ({ id, name: handle, real_name: name, tz: zone })),
    channels: [
      { ...channel, members, purpose: 'The Programme Committee' },
      { ...general, members },
    ],
  };
}
