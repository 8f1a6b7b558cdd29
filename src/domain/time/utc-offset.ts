const fractions: Readonly<Record<string, number>> = { '.5': 30, '.25': 15, '.75': 45, '½': 30, '¼': 15, '¾': 45 };

/**
 * How far clocks are from UTC, as ISO 8601 writes it ("+05:45"), of what people write; undefined where no place has such a clock.
 *
 *     UTC+5:45 · GMT+05:30 · UTC−3 · +0545 · UTC +5.5 · UTC+5½
 */
export function findUtcOffset(words: string): string | undefined {
  const [, sign, hourText, minuteText = '', fraction] =
    /^(?:utc|gmt|z)?\s?([+−–-])\s?(\d{1,2}?)(?:[:.h]?(\d\d)|(\.\d|\.[27]5|[½¼¾]))?$/iu.exec(words.trim()) ?? [];
  if (!sign) return undefined;
  const hours = Number(hourText);
  const minutes = fraction ? fractions[fraction] : (fractions[`.${minuteText}`] ?? Number(minuteText));
  if (minutes === undefined || minutes % 15 !== 0 || minutes > 45) return undefined;
  const total = hours * 60 + minutes;
  if (total > (sign === '+' ? 14 : 12) * 60) return undefined;
  const [hour, minute] = [String(hours).padStart(2, '0'), String(minutes).padStart(2, '0')];
  return `${sign === '+' || total === 0 ? '+' : '-'}${hour}:${minute}`;
}
