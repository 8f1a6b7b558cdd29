import type { Instant } from '../domain/time/instant.ts';
import { readClockRequest } from './clock-request.ts';
import { type Deliveries, passTime, type TurnableClock } from './turnable-clock.ts';

/**
 * `/mag clock`, in the newcomer's workspace alone.
 *
 *     /mag clock          It’s Tuesday 16 January 2024, 15:04 UTC here.
 *     /mag clock +3d      It’s now Friday 19 January 2024, 15:04 UTC.
 *
 * What falls due on the way is said before the answer comes.
 */
export function clockCommand(
  clock: TurnableClock,
  keep: () => void,
  bot: () => Deliveries | undefined,
): (words: string) => Promise<string> {
  // Turned by two at once, the clock would pass over what one of them had yet to deliver.
  let turning = Promise.resolve();
  return async (words) => {
    const request = readClockRequest(words, clock.now());
    switch (request.kind) {
      case 'show':
        return `It’s ${written(clock.now())} here. Move ahead with \`/mag clock +3d\` or \`/mag clock 2024-01-26 09:00\`.`;
      case 'not understood':
        return 'I couldn’t read that as a time. Try `/mag clock +3d`, `+2h`, `+30m`, `+1w`, or a moment in UTC: `/mag clock 2024-01-26 09:00`.';
      case 'backwards':
        return `The clock only moves ahead. It’s already ${written(clock.now())} here.`;
      case 'turn': {
        const running = bot();
        if (!running) return 'I’m still starting. Try again in a moment.';
        const turn = turning.then(() => passTime(clock, request.to, running)).finally(keep);
        turning = turn.catch(() => {});
        await turn;
        return `It’s now ${written(clock.now())}.`;
      }
    }
  };
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const written = (moment: Instant): string =>
  `${weekday.format(moment)} ${day.format(moment)}, ${moment.toISOString().slice(11, 16)} UTC`;
