import { median, round3 } from '../in-turns.ts';
import type { Answers, Load, SmallSlack } from './load.ts';

/** Sends the same load to both in turns; the worse of the two ratios counts, and both are told. */
export async function compareAnswers(slack: SmallSlack, ours: Load, floor: Load, rounds: number) {
  const told = { ours: [] as Answers[], floor: [] as Answers[] };
  for (let round = -2; round < rounds; round += 1) {
    const our = await slack.send(ours);
    const least = await slack.send(floor);
    // The first rounds warm both up.
    if (round < 0) continue;
    told.ours.push(our);
    told.floor.push(least);
  }
  const [ourP50, floorP50] = [told.ours, told.floor].map((each) => median(each.map((one) => one.p50))) as [
    number,
    number,
  ];
  const [ourRate, floorRate] = [told.ours, told.floor].map((each) => median(each.map((one) => one.perSecond))) as [
    number,
    number,
  ];
  const [p50Ratio, throughputRatio] = [round3(ourP50 / floorP50), round3(floorRate / ourRate)];
  return {
    ratio: Math.max(p50Ratio, throughputRatio),
    p50Ratio,
    throughputRatio,
    oursP50Ms: round3(ourP50),
    floorP50Ms: round3(floorP50),
    oursPerSecond: Math.round(ourRate),
    floorPerSecond: Math.round(floorRate),
  };
}
