import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../../src/reading/reader/read-document.ts';

/** A page that takes a thread some tenths of a second, and is read by an idle bot. */
const page = Buffer.from(
  `<html><h1>Minutes</h1>${'<p>Sam sends the letter by 10 June 2026.</p>'.repeat(5_000)}</html>`,
);

const reader = new URL('../../../src/reading/reader/read-document.ts', import.meta.url).href;

/** Has `work` done over and over, as often as the loop comes round, until the page is read. */
async function readWhile(work: () => void): Promise<string> {
  let isRead = false;
  const reading = readDocument(page, 'minutes.html').finally(() => {
    isRead = true;
  });
  while (!isRead) {
    work();
    await new Promise((turn) => setTimeout(turn, 5));
  }
  const outcome = await reading;
  return outcome.kind === 'unreadable' ? outcome.because : outcome.kind;
}

describe('a good file is read', () => {
  test('by a bot that has nothing else to do', async () => {
    expect(await readWhile(() => {})).toBe('document');
  });

  test('by one that computes all the time', async () => {
    const compute = () => {
      const until = performance.now() + 95;
      while (performance.now() < until);
    };
    expect(await readWhile(compute)).toBe('document');
  });

  test('by one that fills its own memory meanwhile', async () => {
    // In a process of its own: among other tests so much memory is free already that the process need not grow.
    const script = `
      const { readDocument } = await import(${JSON.stringify(reader)});
      const reading = readDocument(Buffer.from(${JSON.stringify(page.toString())}), 'minutes.html');
      const held = [];
      // At once, when the thread has begun: filled bit by bit, the page was sometimes read before.
      setImmediate(() => {
        while (held.length < 40) held.push(Buffer.alloc(10 * 1024 * 1024, 1));
      });
      console.log((await reading).kind, held.length);`;
    const bot = spawn(process.execPath, ['--import', 'tsx', '--input-type=module'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    bot.stdin.end(script);
    expect((await text(bot.stdout)).trim()).toBe('document 40');
  });
});
