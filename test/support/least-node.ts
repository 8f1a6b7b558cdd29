import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));

/** "20.19": the oldest Node.js that package.json allows. */
export const leastNode: string = /^>=([\d.]+)$/.exec(engines.node)?.[1] ?? '';

/** Whether the newest release of a major version, as "22" in a workflow or an image's tag means it, is allowed. */
export const runsOn = (major: number): boolean => leastNode !== '' && major >= Number.parseInt(leastNode, 10);
