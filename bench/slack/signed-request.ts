import { createHmac } from 'node:crypto';
import { type Agent, request } from 'node:http';
import { signingSecret } from './load.ts';

/** Sends what Slack would send, signed as Slack signs; ends when it is acknowledged. */
export function acknowledged(agent: Agent, url: string, fields: Record<string, string>): Promise<void> {
  const body = new URLSearchParams(fields).toString();
  const seconds = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-slack-request-timestamp': seconds,
      'x-slack-signature': `v0=${signature}`,
    };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}
