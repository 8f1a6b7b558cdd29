import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readSettings } from '../../src/process/settings.ts';
import { stopPatienceMs } from '../../src/process/stopping.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { services, volumes } = parse(read('compose.yaml'));
/** The names that a file of settings sets. */
const named = (text: string): readonly string[] => [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');

test('the bot is given settings that it reads, beside those of .env', () => {
  const { environment, env_file } = services.rapporteur;
  expect(env_file).toBe('.env');
  const { database, watch } = readSettings(environment);
  expect(database).toEqual({ url: `postgres://${services.database.environment.POSTGRES_USER}@database/rapporteur` });
  expect(watch.host).toBe('0.0.0.0');
});

test('.env.example has the one password, and no value of its own for it', () => {
  const password = services.database.environment.POSTGRES_PASSWORD;
  expect(services.rapporteur.environment.PGPASSWORD).toBe(password);
  const name = /^\$\{(\w+):\?/.exec(password)?.[1] ?? '';
  expect(named(read('.env.example'))).toContain(name);
  expect(read('.env.example')).toMatch(new RegExp(`^${name}=$`, 'm'));
});

test('the database is reached by the bot alone, which waits until it is healthy; its data is in a volume', () => {
  expect(services.database.ports).toBeUndefined();
  expect(services.rapporteur.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  expect(services.database.healthcheck.test).toContain('pg_isready');
  const [volume] = services.database.volumes[0].split(':');
  expect(Object.keys(volumes)).toEqual([volume]);
});

test('Docker and systemd wait until the bot has stopped by itself', () => {
  const needed = Object.values(stopPatienceMs).reduce((sum, patience) => sum + patience, 0) / 1000;
  const docker = /^(\d+)s$/.exec(services.rapporteur.stop_grace_period)?.[1];
  const systemd = /^TimeoutStopSec=(\d+)$/m.exec(read('examples/deploy/rapporteur.service'))?.[1];
  expect(Number(docker)).toBeGreaterThan(needed);
  expect(Number(systemd)).toBeGreaterThan(needed);
});
