import { median, round3 } from '../in-turns.ts';
import type { Answers, Load, SmallSlack } from './load.ts';

/**
 * Sends the same load to both in turns. Of each round's ratio the median, so that a machine that is slow for a while is slow for both;
 * the worse of the two ratios counts, and both are told.
 */
export async function compareAnswers(slack: SmallSlack, ours: Load, floor: Load, rounds: number) {
  const told: { readonly our: Answers; readonly least: Answers }[] = [];
  for (let round = -4; round < rounds; round += 1) {
    const our = await slack.send(ours);
    const least = await slack.send(floor);
    // The first rounds warm both up.
    if (round >= 0) told.push({ our, least });
  }
  const p50Ratio = round3(median(told.map(({ our, least }) => our.p50 / least.p50)));
  const throughputRatio = round3(median(told.map(({ our, least }) => least.perSecond / our.perSecond)));
  return {
    ratio: Math.max(p50Ratio, throughputRatio),
    p50Ratio,
    throughputRatio,
    oursP50Ms: round3(median(told.map(({ our }) => our.p50))),
    floorP50Ms: round3(median(told.map(({ least }) => least.p50))),
    oursPerSecond: Math.round(median(told.map(({ our }) => our.perSecond))),
    floorPerSecond: Math.round(median(told.map(({ least }) => least.perSecond))),
  };
}
