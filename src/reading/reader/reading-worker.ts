import { parentPort, workerData } from 'node:worker_threads';
import { type Phase, readBytes } from './read-bytes.ts';

// One file, given with the thread; then the thread is ended from outside.
const outcome = await readBytes(workerData, (phase: Phase) => parentPort?.postMessage(phase));
parentPort?.postMessage(outcome);
