import { createHmac } from 'node:crypto';
import { faultsOfView } from '../fake-slack/block-faults.ts';
import type { FakeSlack } from '../fake-slack/fake-slack.ts';
import { addFile, addMessage, type Fields, type Message, nextTs } from '../fake-slack/fake-slack-workspace.ts';
import * as payloads from './payloads.ts';
import type { Pick } from './view-state.ts';

/** What came back at once, and the payload, to be delivered again where a test wants Slack to repeat itself. */
export interface Acknowledged {
  readonly status: number;
  /** The acknowledgement's body: an object where it was JSON, otherwise its text. */
  readonly body: unknown;
  readonly payload: Fields;
}

/**
 * The people of the fake workspace at their Slack: what they do reaches the bot signed, over HTTP, as Slack sends it.
 *
 * What the bot then says is in `slack.workspace.messages`; wait for it with `slack.until`, or use `ask`.
 */
export interface SlackClient {
  command(text: string, by: { user: string; channel: string; command?: string }): Promise<Acknowledged>;
  /** A command, and the first message to the actor alone that comes after it. */
  ask(text: string, by: { user: string; channel: string; command?: string }): Promise<Message>;
  say(
    text: string,
    by: { user: string; channel: string; thread?: string },
  ): Promise<Acknowledged & { message: Message }>;
  /** Drops a file into a channel; `comment` is what stands beside it. */
  share(
    name: string,
    content: string | Buffer,
    by: { user: string; channel: string; comment?: string },
  ): Promise<Acknowledged & { message: Message }>;
  edit(message: Message, text: string): Promise<Acknowledged>;
  /** What no person did: Slack adds a link's preview, a count of replies, or takes a file away, and tells of it as of an edit. */
  change(message: Message, change: SlacksChange): Promise<Acknowledged>;
  click(message: Message, pick: Pick, user: string): Promise<Acknowledged>;
  clickHome(pick: Pick, user: string): Promise<Acknowledged>;
  /** Clicks in the modal that was opened last. */
  clickWindow(pick: Pick, user: string): Promise<Acknowledged>;
  /** Submits the modal that was opened last. */
  submit(values: Record<string, unknown>, user: string): Promise<Acknowledged>;
  shortcut(callbackId: string, message: Message, user: string): Promise<Acknowledged>;
  openHome(user: string): Promise<Acknowledged>;
  /** Sends a payload once more, with Slack's retry headers where `retry` is given. */
  deliver(payload: Fields, retry?: number): Promise<Acknowledged>;
}

export type SlacksChange = 'a preview is added' | 'a reply is counted' | 'the files are deleted';

function changed(message: Message, change: SlacksChange): Fields {
  switch (change) {
    case 'a preview is added':
      return { attachments: [{ id: 1, title: 'Port of Rotterdam', from_url: 'https://port.example', fallback: '' }] };
    case 'a reply is counted':
      return { reply_count: 1, thread_ts: message.ts, subscribed: false };
    case 'the files are deleted':
      return { files: (message.files ?? []).map(({ id }) => ({ id, mode: 'tombstone' })) };
  }
}

export function slackClient(slack: FakeSlack, bot: { url: string; signingSecret: string }): SlackClient {
  async function deliver(payload: Fields, retry?: number): Promise<Acknowledged> {
    const { type, body } = encoded(payload);
    const seconds = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', bot.signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
    const response = await fetch(bot.url, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': seconds,
        'x-slack-signature': `v0=${signature}`,
        ...(retry && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
      },
    });
    return { status: response.status, body: read(await response.text()), payload };
  }

  const { workspace } = slack;
  const command: SlackClient['command'] = (text, by) => deliver(payloads.slashCommand(slack, { ...by, text }));

  return {
    deliver,
    command,
    ask: async (text, by) => {
      const { payload } = await command(text, by);
      // Whoever types two commands at once tells the answers apart by the address each was given.
      const address = String(payload.response_url).split('/').at(-1) ?? '';
      const answer = () => workspace.responseUrls.get(address)?.said[0];
      await slack.until(() => answer() !== undefined, `an answer to ${by.command ?? '/mag'} ${text}`);
      return answer() as Message;
    },
    say: async (text, { user, channel, thread }) => {
      const message = addMessage(workspace, {
        user,
        channel,
        text: payloads.escaped(text),
        ...(thread && { thread_ts: thread }),
      });
      return { ...(await deliver(payloads.messageEvent(slack, message))), message };
    },
    share: async (name, content, { user, channel, comment = '' }) => {
      const file = addFile(workspace, name, content, user);
      const text = payloads.escaped(comment);
      const message = addMessage(workspace, { user, channel, subtype: 'file_share', text });
      return { ...(await deliver(payloads.fileShareEvent(slack, message, [file]))), message };
    },
    edit: async (message, text) => {
      const before = { ...message };
      message.text = payloads.escaped(text);
      message.edited = { user: message.user, ts: nextTs(workspace) };
      return deliver(payloads.messageChangedEvent(slack, message, before));
    },
    change: async (message, change) => {
      const before = { ...message };
      Object.assign(message, changed(message, change));
      return deliver(payloads.messageChangedEvent(slack, message, before));
    },
    click: async (message, pick, user) => deliver(payloads.blockActions(slack, { user, message, pick })),
    clickHome: async (pick, user) => {
      const view = workspace.homes.get(user);
      if (!view) throw new Error(`${user} was shown no Home tab yet`);
      return deliver(payloads.viewActions(slack, { user, view: { ...view, id: `V${user}` }, pick }));
    },
    clickWindow: async (pick, user) => {
      const { id, hash, view } = lastOpened(slack);
      return deliver(payloads.viewActions(slack, { user, view: { ...view, id, hash }, pick }));
    },
    submit: async (values, user) => {
      const open = lastOpened(slack);
      const { id, hash, view } = open;
      const told = await deliver(payloads.viewSubmission(slack, { user, view: { ...view, id, hash }, values }));
      follow(slack, open.id, told.body);
      return told;
    },
    shortcut: async (callbackId, message, user) =>
      deliver(payloads.messageShortcut(slack, { user, message, callbackId })),
    openHome: async (user) => deliver(payloads.appHomeOpened(slack, user)),
  };
}

function lastOpened(slack: FakeSlack) {
  const open = [...slack.workspace.views.values()].at(-1);
  if (!open) throw new Error('No modal is open');
  return open;
}

/** What Slack does with the answer to a submission: stay with errors, show another view, or close. */
function follow(slack: FakeSlack, id: string, answer: unknown): void {
  const { views } = slack.workspace;
  const {
    response_action: action,
    view,
    errors,
  } = (typeof answer === 'object' && answer !== null ? answer : {}) as Fields;
  const shown = views.get(id);
  if (action === 'errors') {
    refuseMisplaced(shown?.view, errors);
    return;
  }
  const faults = view === undefined ? undefined : faultsOfView(view, 'modal');
  if (faults)
    throw new Error(`Slack would not show the view in answer to the submission: ${faults.messages.join(', ')}`);
  if (action === 'update' && shown) shown.view = view as Fields;
  else if (action === 'push' && shown) views.set(`${id}P`, { ...shown, id: `${id}P`, view: view as Fields });
  else if (action === 'clear') views.clear();
  else views.delete(id);
}

/** Slack takes errors for input blocks of the view alone; for others it shows the person that something went wrong. */
function refuseMisplaced(view: Fields | undefined, errors: unknown): void {
  const blocks = Array.isArray(view?.blocks) ? (view.blocks as Fields[]) : [];
  const inputs = blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  const misplaced = Object.keys(errors as Fields).filter((key) => !inputs.includes(key));
  if (misplaced.length > 0) throw new Error(`The view has no input block for the errors ${misplaced.join(', ')}`);
}

function encoded(payload: Fields): { type: string; body: string } {
  if (payload.type === 'event_callback') return { type: 'application/json', body: JSON.stringify(payload) };
  const form =
    'command' in payload
      ? Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]))
      : { payload: JSON.stringify(payload) };
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
