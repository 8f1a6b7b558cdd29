import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Behaviour, type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { addChannel, addPerson, type Channel, type Person } from './fake-slack-workspace.ts';

/**
 * The fake Slack as a process of its own, which outlives the bots that a test kills:
 *
 *     node --import tsx test/support/fake-slack/fake-slack-server.ts [PORT]
 *
 * Prints one line, `{"origin": ..., "apiUrl": ..., "control": ...}`. Over `control` it is told what to do, as JSON:
 *
 *     POST /people    a Person              POST /misbehave  {method, behaviours}
 *     POST /channels  {id, ...}             POST /always     {method, behaviour or null}
 *     GET  /messages  all that was said     GET  /calls      every call, with its answer
 */
async function serve(port: number): Promise<void> {
  const slack = await startFakeSlack({ port });
  const server = createServer((request, response) => {
    act(slack, request).then(
      (answer) => response.end(JSON.stringify(answer ?? null)),
      (fault: unknown) => response.writeHead(400).end(String(fault)),
    );
  });
  server.listen(0, '127.0.0.1', () => {
    const control = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.stdout.write(`${JSON.stringify({ origin: slack.origin, apiUrl: slack.apiUrl, control })}\n`);
  });
  process.once('SIGTERM', () => {
    server.close();
    server.closeAllConnections();
    void slack.close();
  });
}

async function act(slack: FakeSlack, request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const told = pieces.length > 0 ? JSON.parse(Buffer.concat(pieces).toString()) : {};
  switch (`${request.method} ${request.url}`) {
    case 'GET /messages':
      return slack.workspace.messages;
    case 'GET /calls':
      return slack.calls;
    case 'POST /people':
      return addPerson(slack.workspace, told as Person);
    case 'POST /channels':
      return addChannel(slack.workspace, told as Channel);
    case 'POST /misbehave':
      return slack.misbehave(told.method as string, ...(told.behaviours as Behaviour[]));
    case 'POST /always':
      return slack.always(told.method as string, (told.behaviour as Behaviour | null) ?? undefined);
    default:
      throw new Error(`Nothing to do for ${request.method} ${request.url}`);
  }
}

await serve(Number(process.argv[2] ?? 0));
