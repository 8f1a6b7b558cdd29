import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { tokenWords } from '../../../domain/text/token-words.ts';
import { requirePresence } from '../../../operations/access/require-presence.ts';
import type { Bot } from '../../client/bot.ts';
import { openWindow } from '../../request/open-window.ts';
import { typedWords } from '../../request/typed-words.ts';
import { actorIn, viewerOf } from '../../request/viewer.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { helpMessage, unknownWords } from '../../views/committee/help.ts';
import { pasteSummaryModal } from '../../views/summaries/paste-summary-modal.ts';
import { readMagRequest } from './mag-request.ts';
import { withNames } from './with-names.ts';

/**
 * `/mag ...`, answered to the actor alone.
 *
 *     /mag                 what can be typed
 *     /mag actions all     every action of the committee
 *     /mag summary         a window to paste a summary into
 */
export async function onMag(
  bot: Bot,
  { ack, command, context, client, respond }: AllMiddlewareArgs & SlackCommandMiddlewareArgs,
): Promise<void> {
  await ack();
  const say = (message: Message) => respond({ response_type: 'ephemeral', ...message });
  const words = await withNames(bot, typedWords(command.text));
  const [first = '', ...rest] = words.trim().split(/\s+/);
  const extra = Object.hasOwn(bot.extraCommands, first) ? bot.extraCommands[first] : undefined;
  if (extra) return void (await respond({ response_type: 'ephemeral', text: await extra(rest.join(' ')) }));

  const request = readMagRequest(words);
  switch (request.kind) {
    case 'help':
      return void (await say(helpMessage(bot.command)));
    case 'incomplete':
      return void (await say(helpMessage(bot.command, request.advice)));
    case 'unknown':
      return void (await say(helpMessage(bot.command, unknownWords(tokenWords(request.words), request.nearest))));
    case 'summary': {
      // Said before anything is pasted, which a closed window would lose.
      const refusal = await requirePresence(bot.directory, command.channel_id);
      if (refusal) return void (await say(refusalMessage(refusal)));
      return void (await openWindow(client, command.trigger_id, pasteSummaryModal(command.channel_id)));
    }
    case 'asked': {
      const actor = actorIn(context, command);
      const atOnce = await request.answerAtOnce(bot, actor);
      if (atOnce) return void (await say(atOnce));
      const found = await viewerOf(bot, actor);
      if (found.kind === 'no viewer') return void (await say(found.message));
      const from = { client, triggerId: command.trigger_id, userId: command.user_id };
      const answer = await request.answer(bot, found.viewer, from);
      if (answer) await say(answer);
    }
  }
}
