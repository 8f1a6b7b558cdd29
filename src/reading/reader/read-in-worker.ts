import { Worker, type WorkerOptions } from 'node:worker_threads';
import { limits } from '../document/limits.ts';
import type { Unreadable } from '../document/unreadable.ts';
import type { Phase, PostedFile, PostedText, ReadDocument } from './read-bytes.ts';

/** The end of the line of files: each begins when the one before it has ended, so that ten bombs cost the memory of one. */
let last: Promise<unknown> = Promise.resolve();

/** Reads a file in a thread of its own, which ends with the file, or at the limits of time and memory. */
export function readInWorker(file: PostedFile | PostedText): Promise<ReadDocument | Unreadable> {
  const turn = last.then(() => readNow(file));
  last = turn.catch(() => undefined);
  return turn;
}

function readNow(file: PostedFile | PostedText): Promise<ReadDocument | Unreadable> {
  const worker = startWorker({
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
    env: {},
  });
  const grownElsewhere = memoryGauge();
  const meter = new Meter();
  let watch: NodeJS.Timeout | undefined;
  return new Promise<ReadDocument | Unreadable>((resolve, reject) => {
    const tooMuch = (found: 'time' | 'memory'): void =>
      resolve({ kind: 'unreadable', name: file.name, because: 'too much work', found });
    worker.on('message', (said: Phase | ReadDocument | Unreadable) => {
      if (typeof said === 'object') resolve(said);
      else if (said === 'working') meter.start();
      else meter.stop();
    });
    // A thread's own limits count its objects and not its buffers, and a stream in a PDF can unpack to a thousand times its size.
    watch = setInterval(() => {
      if (grownElsewhere() > limits.megabytes * 1024 * 1024) tooMuch('memory');
      const { work, clock } = meter.read();
      if (work > limits.workMilliseconds || clock > limits.milliseconds) tooMuch('time');
    }, 20);
    worker.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch('memory');
      else reject(new Error(`Could not read ${file.name}`, { cause: fault }));
    });
    worker.on('exit', (code) => reject(new Error(`Could not read ${file.name}: its thread ended with ${code}`)));
  }).finally(() => {
    clearInterval(watch);
    return worker.terminate();
  });
}

/**
 * By how many bytes the process has grown since, without what this thread has grown by. Measured whole, the bot's own growth was taken for the
 * file's, and a good file was refused. What this thread gives back, the system may not have back: so at most the whole growth.
 * A thread's buffers can be asked for from outside only by a Node newer than ours.
 */
function memoryGauge(): () => number {
  const measure = () => {
    const { rss, heapTotal, external } = process.memoryUsage();
    return { rss, own: heapTotal + external };
  };
  const before = measure();
  return () => {
    const now = measure();
    return now.rss - before.rss - Math.max(0, now.own - before.own);
  };
}

/**
 * Counts, while it runs, the time on the clock and the processor's time for other threads than this one, in milliseconds: that of the whole process,
 * less the time in which this thread was busy. A good file was refused while the bot itself had much to do.
 */
class Meter {
  private spent = { work: 0, clock: 0 };
  private since: { readonly work: number; readonly clock: number } | undefined;

  start(): void {
    this.since = { work: workElsewhere(), clock: performance.now() };
  }

  stop(): void {
    this.spent = this.read();
    this.since = undefined;
  }

  read(): { readonly work: number; readonly clock: number } {
    if (this.since === undefined) return this.spent;
    return {
      work: this.spent.work + Math.max(0, workElsewhere() - this.since.work),
      clock: this.spent.clock + performance.now() - this.since.clock,
    };
  }
}

function workElsewhere(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - performance.eventLoopUtilization().active;
}

/**
 * The thread's program is beside this file, as JavaScript once compiled. From sources (jest, tsx) it is TypeScript, which a thread of
 * Node 20 reads only after tsx was registered inside of it; `--import tsx` reaches the main thread alone.
 */
function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./reading-worker.js', import.meta.url), options);
  const entry = new URL('./reading-worker.ts', import.meta.url).href;
  const program = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(program, { ...options, eval: true });
}
