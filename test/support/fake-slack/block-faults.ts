import type { z } from 'zod';
import { type block, messageBlocks, view } from './block-limits.ts';

type Block = z.infer<typeof block>;

/** What Slack would say is wrong: its error code, and a line for each fault with the place. */
export interface Faults {
  readonly error: string;
  readonly messages: readonly string[];
}

// Slack counts the text of all blocks together, and says neither the number nor the way of counting. Messages were refused at
// 11,341 counted characters (slackapi/bolt-js#2867) and at 13,297 (#2509).
const allText = 11_000;

/** The faults of a message's blocks; none where `blocks` is undefined. */
export function faultsOfMessage(blocks: unknown): Faults | undefined {
  if (blocks === undefined) return undefined;
  const read = messageBlocks.safeParse(blocks);
  if (!read.success) return { error: 'invalid_blocks', messages: placed(read.error, '/blocks') };
  const repeated = repetitions(read.data);
  if (repeated.length > 0) return { error: 'invalid_blocks', messages: repeated };
  if (read.data.filter((one) => one.type === 'table').length > 1) {
    return { error: 'invalid_blocks', messages: ['[ERROR] only_one_table_allowed'] };
  }
  if (textLength(blocks) > allText) return { error: 'msg_blocks_too_long', messages: [] };
  return undefined;
}

/** The faults of a modal or a Home tab. */
export function faultsOfView(given: unknown, kind: 'modal' | 'home'): Faults | undefined {
  const read = view.safeParse(given);
  if (!read.success) return { error: 'invalid_arguments', messages: placed(read.error, '/view') };
  const { data } = read;
  const messages = repetitions(data.blocks);
  if (data.type !== kind) messages.push(`[ERROR] must be of type ${kind} [json-pointer:/view/type]`);
  if (data.type === 'modal' && !data.submit && data.blocks.some((one) => one.type === 'input')) {
    messages.push('[ERROR] missing required field: submit [json-pointer:/view]');
  }
  for (const [index, one] of data.blocks.entries()) {
    if (one.type === 'markdown' || one.type === 'table') {
      messages.push(`[ERROR] unsupported type: ${one.type} [json-pointer:/view/blocks/${index}]`);
    }
  }
  return messages.length > 0 ? { error: 'invalid_arguments', messages } : undefined;
}

const placed = (error: z.ZodError, root: string): string[] =>
  error.issues.map((issue) => `[ERROR] ${issue.message} [json-pointer:${[root, ...issue.path].join('/')}]`);

function repetitions(blocks: readonly Block[]): string[] {
  const messages: string[] = [];
  const seen = new Set<string>();
  for (const one of blocks) {
    if (one.block_id !== undefined && seen.has(one.block_id)) {
      messages.push(`[ERROR] \`block_id\` ${one.block_id} already exists`);
    }
    if (one.block_id !== undefined) seen.add(one.block_id);
    const actions = one.type === 'actions' ? one.elements.map((element) => element.action_id) : [];
    const named = actions.filter((action) => action !== undefined);
    if (new Set(named).size < named.length) messages.push('[ERROR] `action_id` is used twice in one block');
  }
  return messages;
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + textLength(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}
