import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { readSettings } from '../../src/process/settings.ts';
import { startWatchServer, type WatchServer } from '../../src/watch/watch-server.ts';
import { runsOn } from '../support/least-node.ts';
import { freePort } from '../support/network/free-port.ts';

const root = join(import.meta.dirname, '..', '..');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const lines = readFileSync(join(root, 'Dockerfile'), 'utf8')
  .replace(/\\\n\s*/g, '')
  .split('\n');
/** What follows an instruction's word, for each time it is used. */
const given = (instruction: string, from = lines): readonly string[] =>
  from.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));
const stages = given('FROM');
const lastStage = lines.slice(lines.lastIndexOf(`FROM ${stages.at(-1)}`));

describe('the image', () => {
  test('is of one Node.js version, which the bot runs on', () => {
    const versions = new Set(stages.map((stage) => stage.match(/^node:(\d+)-slim/)?.[1]));
    expect(versions.size).toBe(1);
    for (const version of versions) expect(runsOn(Number(version))).toBe(true);
  });

  test('has the production packages alone', () => {
    expect(given('COPY', lastStage)).toContain('--from=dependencies /app/node_modules /app/node_modules');
    expect(stages[0]).toMatch(/ AS dependencies$/);
    expect(given('RUN')[0]).toBe('npm ci --omit=dev --omit=optional --ignore-scripts');
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const needScripts = Object.entries<{ dev?: true; hasInstallScript?: true }>(packages)
      .filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev)
      .map(([path]) => path);
    expect(needScripts).toEqual([]);
  });

  test('runs the program that package.json names, not as root, and lets signals reach it', () => {
    expect(JSON.parse(given('ENTRYPOINT', lastStage)[0] ?? '')).toEqual(['node', `/app/${packageJson.bin.rapporteur}`]);
    expect(JSON.parse(given('CMD', lastStage)[0] ?? '')).toEqual(['start']);
    expect(given('USER', lastStage)).toEqual(['node']);
  });

  test('copies what there is, and .dockerignore lets it through', () => {
    const allowed = readFileSync(join(root, '.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = given('COPY')
      .filter((copy) => !copy.startsWith('--from='))
      .flatMap((copy) => copy.split(' ').slice(0, -1));
    expect([...new Set(copied)].sort()).toEqual([...allowed].sort());
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  describe('the health check', () => {
    const command: readonly string[] = JSON.parse(given('HEALTHCHECK')[0]?.split(' CMD ')[1] ?? '');
    let server: WatchServer | undefined;
    let port: number;

    beforeEach(async () => {
      port = await freePort();
    });
    afterEach(async () => {
      await server?.stop();
      server = undefined;
    });

    const check = async () => {
      const env = { PATH: process.env.PATH, RAPPORTEUR_METRICS_PORT: String(port) };
      const [code] = await once(spawn(process.execPath, command.slice(1), { env }), 'exit');
      return code;
    };

    test('passes while the bot answers, also where it is not ready', async () => {
      const answers = { whyUnready: async () => ['slack'] as const, registry: new Registry() };
      server = await startWatchServer({ host: '127.0.0.1', port }, answers, pino({ level: 'silent' }));
      expect(await check()).toBe(0);
    });

    test('fails where nothing answers, or something else does', async () => {
      expect(await check()).toBe(1);
      const other = createServer((_request, response) => void response.writeHead(404).end()).listen(0, '127.0.0.1');
      await once(other, 'listening');
      port = (other.address() as AddressInfo).port;
      expect(await check()).toBe(1);
      other.close();
    });

    test('asks at the port that the bot takes unless told', () => {
      expect(command[0]).toBe('node');
      expect(command[2]).toContain(`RAPPORTEUR_METRICS_PORT || ${readSettings({}).watch.port}}`);
    });
  });
});
