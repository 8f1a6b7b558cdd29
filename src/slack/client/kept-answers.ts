import type { Instant } from '../../domain/time/instant.ts';

/** What Slack answered, for a while. */
export interface KeptAnswers<Answer> {
  /** What is kept under the key, or what `ask` answers from now on; asked once, however many ask meanwhile. A failure is not kept. */
  get(key: string, now: Instant, ask: () => Promise<Answer>): Promise<Answer>;
  /** What is kept, whatever its age. */
  peek(key: string): Promise<Answer> | undefined;
  forget(key: string): void;
  readonly size: number;
}

interface Kept<Answer> {
  readonly at: number;
  readonly answer: Promise<Answer>;
}

/** Keeps each answer for `keptMs`, and `most` of them: with each that is added those are dropped that are older or too many. */
export function keptAnswers<Answer>({
  keptMs,
  most,
}: {
  readonly keptMs: number;
  readonly most: number;
}): KeptAnswers<Answer> {
  // The oldest first.
  const kept = new Map<string, Kept<Answer>>();
  // A clock that was turned back makes nothing younger.
  const isFresh = ({ at }: Kept<Answer>, now: Instant) => Math.abs(now.getTime() - at) < keptMs;
  const drop = (now: Instant) => {
    for (const [key, one] of kept) {
      if (kept.size <= most && isFresh(one, now)) return;
      kept.delete(key);
    }
  };
  return {
    get(key, now, ask) {
      const there = kept.get(key);
      if (there && isFresh(there, now)) return there.answer;
      const added = { at: now.getTime(), answer: ask() };
      kept.delete(key);
      kept.set(key, added);
      drop(now);
      added.answer.catch(() => {
        if (kept.get(key) === added) kept.delete(key);
      });
      return added.answer;
    },
    peek: (key) => kept.get(key)?.answer,
    forget: (key) => void kept.delete(key),
    get size() {
      return kept.size;
    },
  };
}
