import { isTimeZone } from './instant.ts';
import { findUtcOffset } from './utc-offset.ts';
import { otherPlaces, sharedZoneLetters, zoneLetters, zonesAtOffset } from './zone-tables.ts';

/** The last place where a day ends; the signs of these names are turned round. */
export const anywhereOnEarth = 'Etc/GMT+12';

const known = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));
const regions = [...new Set([...known.values()].map((zone) => zone.slice(0, zone.lastIndexOf('/'))))];

/** What words for a time zone mean. */
export type ZoneRead =
  /** `zone`: an IANA name. */
  | { readonly kind: 'zone'; readonly zone: string }
  /** Hours and minutes from UTC: "+05:45". */
  | { readonly kind: 'offset'; readonly offset: string }
  /** Letters of several zones, such as IST: a city of each. */
  | { readonly kind: 'several'; readonly cities: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Reads a time zone as people write it.
 *
 *     Europe/Zurich · zurich · Buenos Aires time · UTC · GMT · UTC+2 · UTC+5:45 · +0530 · CET · anywhere on earth · AoE
 */
export function readTimeZone(words: string): ZoneRead {
  const written = plain(words);
  if (/^(?:anywhere on earth(?: ?\(?utc ?-12\)?)?|aoe|etc\/gmt\+12)$/.test(written)) return onZone(anywhereOnEarth);
  if (/^(?:utc|gmt|z|zulu|etc\/utc|etc\/gmt)(?: time)?$/.test(written)) return onZone('UTC');
  const offset = findUtcOffset(words);
  if (offset !== undefined) return offset === '+00:00' ? onZone('UTC') : { kind: 'offset', offset };
  const short = written.replace(/(?: (?:standard|daylight|summer))? time$/, '');
  const cities = sharedZoneLetters[short];
  if (cities) return { kind: 'several', cities };
  const zone = zoneLetters[short] ?? findIana(written.replaceAll(' ', '_')) ?? findPlace(short.replaceAll(' ', '_'));
  return zone === undefined ? { kind: 'none' } : onZone(zone);
}

/** The IANA name of a zone as people write it; undefined where it is none, or not one alone. */
export function findTimeZone(words: string): string | undefined {
  const read = readTimeZone(words);
  if (read.kind === 'zone') return read.zone;
  return read.kind === 'offset' ? zoneAt(read.offset) : undefined;
}

const onZone = (zone: string): ZoneRead => ({ kind: 'zone', zone });

/** In small letters, without accents and full stops: "São Paulo", "St. John's". */
const plain = (words: string): string =>
  words
    .slice(0, 100)
    .normalize('NFKD')
    .replace(/[\p{M}.'’](?!\d)/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

function zoneAt(offset: string): string | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return minutes === '00' ? `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}` : zonesAtOffset.get(offset);
}

/** Names that are not in the list are others for the same zones, "Asia/Kolkata" for "Asia/Calcutta". */
function findIana(written: string): string | undefined {
  const zone = known.get(written);
  if (zone !== undefined || !/^[a-z]+(?:\/[\w+-]+){1,2}$/.test(written) || !isTimeZone(written)) return zone;
  return written.replace(/(?<=^|[/_-])[a-z]/g, (letter) => letter.toUpperCase()).replace(/^Etc\/Gmt/, 'Etc/GMT');
}

// Zones are called so, and these words are seldom meant as a place.
const noPlace = /^(?:act|center|christmas|easter|lhi|midway|north|nsw|south|victoria|wake|west)$/;

/** "zurich", "kathmandu", "ho chi minh city", where one zone alone is called after it. */
function findPlace(written: string): string | undefined {
  if (!/^[a-z][a-z_-]*$/.test(written) || noPlace.test(written)) return undefined;
  for (const place of [written, written.replace(/_city$/, '')]) {
    const zones = regions.flatMap((region) => findIana(`${region.toLowerCase()}/${place}`) ?? []);
    const [first] = zones;
    // "America/Buenos_Aires" and "America/Argentina/Buenos_Aires" are one.
    if (first !== undefined) return new Set(zones.map(ownName)).size === 1 ? first : undefined;
  }
  return otherPlaces.get(written);
}

const ownName = (zone: string): string => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
