import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import type { Logger } from 'pino';
import type { IdentitySource } from '../client/bot-identity.ts';
import { fieldOf } from '../message/field-of.ts';
import { isOurs, teamOf } from './payload-team.ts';
import { tellsOfRemoval } from './tells-of-removal.ts';

/**
 * What was sent to another installation of the app than ours is acknowledged, named in the log without its text, and heard by no listener.
 *
 * An app that is installed in several workspaces sends what happens in all of them to one address, or to any of its sockets.
 */
export function ownTeamOnly(own: IdentitySource, log: Logger): Middleware<AnyMiddlewareArgs> {
  return async ({ body, next, ...rest }) => {
    const known = own.known();
    if (known ? isOurs(body, known) : tellsOfRemoval(body)) return next();
    const type = fieldOf(fieldOf(body, 'event'), 'type') ?? fieldOf(body, 'type') ?? fieldOf(body, 'command');
    log.warn(
      { type, team: teamOf(body), ours: known?.teamId },
      'Slack sent something of another workspace: it was ignored',
    );
    if ('ack' in rest && rest.ack) await rest.ack();
  };
}
