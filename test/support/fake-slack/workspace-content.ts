import type { Workspace } from './fake-slack-workspace.ts';

/** What was said and shown in a workspace, as JSON: messages, conversations, windows, Home tabs and files; not its people. */
export function readContent(workspace: Workspace): string {
  const { messages, channels, views, homes, files, microseconds } = workspace;
  const stored = [...files].map(([id, file]) => [id, { ...file, content: file.content?.toString('base64') }]);
  return JSON.stringify({
    messages,
    channels: [...channels],
    views: [...views],
    homes: [...homes],
    files: stored,
    microseconds,
  });
}

/** Puts it into a workspace of the same people where nothing was said yet. */
export function addContent(workspace: Workspace, content: string): void {
  const { messages, channels, views, homes, files, microseconds } = JSON.parse(content);
  workspace.messages.push(...messages);
  for (const [id, channel] of channels) workspace.channels.set(id, channel);
  for (const [id, view] of views) workspace.views.set(id, view);
  for (const [id, home] of homes) workspace.homes.set(id, home);
  for (const [id, { content, ...file }] of files)
    workspace.files.set(id, { ...file, content: content === undefined ? undefined : Buffer.from(content, 'base64') });
  workspace.microseconds = microseconds;
}
