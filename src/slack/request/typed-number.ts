/** "12" or "#12"; numbers count from 1, and no committee has a billion. */
export function typedNumber(word: string | undefined): number | undefined {
  const digits = /^#?(\d{1,9})$/.exec(word ?? '')?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}
