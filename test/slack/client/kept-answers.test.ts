import { describe, expect, test } from '@jest/globals';
import { keptAnswers } from '../../../src/slack/client/kept-answers.ts';

const at = (seconds: number) => new Date(Date.UTC(2027, 0, 12, 12, 0, seconds));

describe('kept answers', () => {
  const asked: string[] = [];
  const ask = (answer: string) => async () => {
    asked.push(answer);
    return answer;
  };

  test('one is asked for once a minute', async () => {
    const answers = keptAnswers<string>({ keptMs: 60_000, most: 10 });
    expect(await answers.get('C0PC', at(0), ask('first'))).toBe('first');
    expect(await answers.get('C0PC', at(59), ask('second'))).toBe('first');
    expect(await answers.get('C0PC', at(60), ask('third'))).toBe('third');
    expect(asked).toEqual(['first', 'third']);
  });

  test('one that is kept when the clock is turned back is asked for again', async () => {
    const answers = keptAnswers<string>({ keptMs: 60_000, most: 10 });
    await answers.get('C0PC', at(3600), ask('late'));
    expect(await answers.get('C0PC', at(0), ask('early'))).toBe('early');
  });

  test('a failure is told to who asked, and the next asks again', async () => {
    const answers = keptAnswers<string>({ keptMs: 60_000, most: 10 });
    await expect(answers.get('C0PC', at(0), () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await answers.get('C0PC', at(1), ask('there'))).toBe('there');
  });

  test('those that are older go when one is added', async () => {
    const answers = keptAnswers<string>({ keptMs: 60_000, most: 5000 });
    for (let count = 0; count < 2000; count += 1) await answers.get(`C${count}`, at(0), ask('old'));
    await answers.get('C0NEW', at(61), ask('new'));
    expect(answers.size).toBe(1);
  });

  test('of many within a minute the latest are kept', async () => {
    const answers = keptAnswers<string>({ keptMs: 60_000, most: 3 });
    for (const name of ['C1', 'C2', 'C3', 'C4']) await answers.get(name, at(0), ask(name));
    expect(answers.size).toBe(3);
    expect(answers.peek('C1')).toBeUndefined();
  });
});
