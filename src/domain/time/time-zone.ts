import { isTimeZone } from './instant.ts';

/** The last place where a day ends; the signs of these names are turned round. */
export const anywhereOnEarth = 'Etc/GMT+12';

const known = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));

/**
 * The IANA name of a zone as people write it, or undefined.
 *
 *     Europe/Zurich · zurich · Buenos Aires time · UTC · GMT · UTC+2 · anywhere on earth · AoE
 */
export function findTimeZone(words: string): string | undefined {
  const written = words.trim().toLowerCase().replace(/\s+/g, ' ');
  if (['anywhere on earth', 'aoe', anywhereOnEarth.toLowerCase()].includes(written)) return anywhereOnEarth;
  if (['utc', 'gmt', 'z', 'etc/utc', 'etc/gmt'].includes(written)) return 'UTC';
  const offset = /^(?:utc|gmt) ?([+−-]) ?0?(\d|1[0-4])(?::?00)?$/.exec(written);
  if (offset) {
    const [, sign, hours = '0'] = offset;
    if (hours === '0') return 'UTC';
    return findIana(`etc/gmt${sign === '+' ? '-' : '+'}${hours}`);
  }
  return findIana(written.replaceAll(' ', '_')) ?? findPlace(written.replace(/ time$/, '').replaceAll(' ', '_'));
}

/** Names that are not in the list are others for the same zones, "Asia/Kolkata" for "Asia/Calcutta". */
function findIana(written: string): string | undefined {
  const zone = known.get(written);
  if (zone !== undefined || !/^[a-z]+(?:\/[\w+-]+){1,2}$/.test(written) || !isTimeZone(written)) return zone;
  return written.replace(/(?<=^|[/_-])[a-z]/g, (letter) => letter.toUpperCase()).replace(/^Etc\/Gmt/, 'Etc/GMT');
}

/** "zurich", where one zone alone is called after it. */
function findPlace(written: string): string | undefined {
  const zones = [...known].filter(([zone]) => zone.includes('/') && zone.endsWith(`/${written}`));
  return zones.length === 1 ? zones[0]?.[1] : undefined;
}
