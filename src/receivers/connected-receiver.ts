import type { Receiver } from '@slack/bolt';

/** A receiver that knows whether Slack can reach the bot through it. */
export interface ConnectedReceiver extends Receiver {
  isConnected(): boolean;
}
