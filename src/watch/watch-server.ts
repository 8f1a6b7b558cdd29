import { createServer, type RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { collectDefaultMetrics, type Registry } from 'prom-client';
import { serializeError } from '../slack/faults/serialize-error.ts';
import type { Unready } from './readiness.ts';

export interface WatchServer {
  stop(): Promise<void>;
}

/**
 * What supervisors and Prometheus ask, for those who may reach `host`; it asks for no password.
 *
 *     GET /healthz    200 "ok": the process answers
 *     GET /readyz     200, or 503 with why not: {"ready": false, "reasons": ["database"]}
 *     GET /metrics    for Prometheus
 *
 * A port that is taken, as by a second bot on the machine, is logged and keeps nobody from being reminded.
 */
export async function startWatchServer(
  { host, port }: { readonly host: string; readonly port: number },
  answers: { readonly whyUnready: () => Promise<readonly Unready[]>; readonly registry: Registry },
  log: Logger,
): Promise<WatchServer> {
  collectDefaultMetrics({ register: answers.registry });
  const server = createServer({ requestTimeout: 10_000 }, listener(answers));
  server.maxConnections = 50;
  await new Promise<void>((over) => {
    server.on('error', (error) => {
      log.error(
        { host, port, error: serializeError(error) },
        'Health and metrics are not served: set RAPPORTEUR_METRICS_PORT to a free port',
      );
      over();
    });
    server.listen({ host, port }, over);
  });
  return {
    async stop() {
      if (!server.listening) return;
      const closed = new Promise<void>((done) => void server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const listener =
  ({ whyUnready, registry }: Parameters<typeof startWatchServer>[1]): RequestListener =>
  (request, response) => {
    const answer = async () => {
      switch (request.method === 'GET' ? request.url : undefined) {
        case '/healthz':
          return void response.end('ok');
        case '/readyz': {
          const reasons = await whyUnready();
          response.writeHead(reasons.length === 0 ? 200 : 503, { 'content-type': 'application/json' });
          return void response.end(JSON.stringify({ ready: reasons.length === 0, reasons }));
        }
        case '/metrics': {
          const metrics = await registry.metrics();
          return void response.writeHead(200, { 'content-type': registry.contentType }).end(metrics);
        }
        default:
          return void response.writeHead(404).end();
      }
    };
    answer().catch(() => void response.writeHead(500).end());
  };
