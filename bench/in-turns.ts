/**
 * How long `ours` takes against `floor`: each in turn, so that a machine that is slow for a while is slow for both. The median of the
 * rounds' ratios, and those of their times in milliseconds.
 */
export async function inTurns(ours: () => unknown, floor: () => unknown, rounds: number) {
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    const our = await elapsed(ours);
    const least = await elapsed(floor);
    // The first round warms both up.
    if (round < 0) continue;
    times.ours.push(our);
    times.floor.push(least);
  }
  const [our, least] = [median(times.ours), median(times.floor)];
  const ratio = median(times.ours.map((time, round) => time / (times.floor[round] ?? Number.NaN)));
  return { ratio: round3(ratio), oursMs: round3(our), floorMs: round3(least) };
}

export async function elapsed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const round3 = (value: number): number => Math.round(value * 1000) / 1000;
