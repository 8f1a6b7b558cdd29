import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The bot as an operator runs it: `rapporteur start`, in a process and a folder of its own. */
export interface BotProcess {
  readonly child: ChildProcess;
  /** The log's lines so far. */
  readonly logged: readonly Record<string, unknown>[];
  /** Waits until a line of the log has these words. */
  says(words: string): Promise<void>;
  /** Resolves to the exit code; undefined where a signal ended it. */
  readonly ended: Promise<number | undefined>;
  /** Kills it where it still runs. */
  end(): Promise<void>;
}

/** Resolves once it runs. `environment`: its settings. */
export async function startBotProcess(environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  const bot = spawnBotProcess(environment);
  await bot.says('Rapporteur is running');
  return bot;
}

/** The same, while it still starts. */
export function spawnBotProcess(environment: Readonly<Record<string, string>>): BotProcess {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-process-'));
  const program = join(import.meta.dirname, '..', '..', '..', 'src', 'cli.ts');
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, 'start'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, ...environment },
  });
  const logged: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  child.stderr.on('data', (piece) => {
    const pieces = (rest + piece).split('\n');
    rest = pieces.pop() ?? '';
    for (const line of pieces) logged.push(line.startsWith('{') ? JSON.parse(line) : { msg: line });
    for (const look of [...waiting]) look();
  });
  const ended = new Promise<number | undefined>((over) => {
    child.once('exit', (code) => {
      rmSync(folder, { recursive: true, force: true });
      over(code ?? undefined);
      for (const look of [...waiting]) look();
    });
  });
  return {
    child,
    logged,
    ended,
    says: (words) =>
      new Promise((said, failed) => {
        const look = () => {
          const isSaid = logged.some(({ msg }) => String(msg).includes(words));
          if (!isSaid && child.exitCode === null && child.signalCode === null) return;
          waiting.delete(look);
          if (isSaid) said();
          else failed(new Error(`It ended without saying “${words}”. It said: ${JSON.stringify(logged)}`));
        };
        waiting.add(look);
        look();
      }),
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
