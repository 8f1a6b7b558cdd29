import { parentPort, workerData } from 'node:worker_threads';
import { prepareReading } from './read-bytes.ts';

// One file, then the thread is ended from outside. 'ready' starts the clock.
const reading = await prepareReading(workerData);
parentPort?.postMessage('ready');
parentPort?.postMessage(await reading());
