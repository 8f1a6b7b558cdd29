import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));

/** Whether a version of Node.js, "22.1.0", is at least what `engines` in package.json wants: ">=20.19". */
export function satisfiesEngines(version: string): boolean {
  const least = /^>=([\d.]+)$/.exec(engines.node)?.[1];
  if (!least) throw new Error(`engines.node is not a least version: ${engines.node}`);
  return version.localeCompare(least, 'en', { numeric: true }) >= 0;
}
