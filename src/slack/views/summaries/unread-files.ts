/** Why a posted file was not read; `name` is the file's. */
export const unreadFile = {
  'outside Slack': (name: string) =>
    `“${name}” is stored outside Slack, where I can’t read it. Download it as Word or PDF and post that, or paste its text.`,
  canvas: (name: string) =>
    `Slack didn’t give me the canvas “${name}”. Save it as PDF and post that, or paste its text. If that happens with every canvas, ask the person who runs me to check the files:read permission.`,
  'Slack list': (name: string) =>
    `“${name}” is a Slack list, which I can’t read. Export it as CSV and post that, or paste its lines.`,
  'Slack post': (name: string) =>
    `“${name}” is a Slack post, which I can’t read. Save it as PDF and post that, or paste its text.`,
  'Slack is busy': (name: string) =>
    `Slack is busy and didn’t give me “${name}”. In a minute, choose *Read as summary* in the message’s menu, or post it again.`,
  'too large': (name: string) => `“${name}” is larger than 16 MB, too large for me to read. Post only its text.`,
  'not allowed': (name: string) =>
    `Slack didn’t let me read “${name}”. Post its text as a message, and ask the person who runs me to check the files:read permission.`,
} as const;
