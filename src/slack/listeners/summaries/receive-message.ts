import type { WebClient } from '@slack/web-api';
import type { Bot } from '../../client/bot.ts';
import { fetchFile, type SharedFile } from '../../client/fetch-file.ts';
import { linksMinutes } from '../../message/links-minutes.ts';
import { mayBeSummary } from '../../message/may-be-summary.ts';
import type { PostedMessage } from '../../message/posted-message.ts';
import { type Message, textMessage } from '../../views/blocks/message.ts';
import { minutesLinked, nothingToRead } from '../../views/summaries/summary-answers.ts';
import { receiveRoster, receiveRosterText } from '../roster/receive-roster.ts';
import { type Arrival, type Reception, receive } from './receive.ts';

type Place = Omit<Arrival, 'fileId' | 'posted'>;
type Tell = (said: Message) => Promise<unknown>;

/**
 * Reads the files of a message, and then its words, as a summary or a list of members. Each that is a summary counts; only where none is one is it said why, in one message.
 *
 * `isTalk`: nobody asked for it, so what does not look like a summary is left alone.
 */
export async function receiveMessage(
  bot: Bot,
  client: WebClient,
  { actor, message, isTalk }: Pick<Arrival, 'actor' | 'isTalk'> & { readonly message: PostedMessage },
  tell: Tell,
): Promise<void> {
  const { ts: messageTs, editedTs } = message;
  const permalink = () => bot.directory.permalink(actor.channelId, messageTs);
  const place: Place = { actor, messageTs, editedTs, permalink, isTalk };
  const ofFiles: Reception[] = [];
  for (const file of message.files) ofFiles.push(await receiveFile(bot, client, file, place, tell));
  const ofWords = await receiveWords(bot, message.texts, place, tell);
  if ([...ofFiles, ofWords].some(({ kind }) => kind === 'read')) return;
  const roster = await receiveRosterText(bot, actor, message.texts[0] ?? '');
  if (roster) return void (await tell(roster));
  // Of a file it can be said what it is; of words only that they are no summary.
  const complaints = new Set(ofFiles.flatMap(becauseOf));
  const told = complaints.size > 0 ? [...complaints] : becauseOf(ofWords);
  if (told.length > 0) await tell(textMessage(told.join('\n')));
}

const becauseOf = (reception: Reception): readonly string[] =>
  reception.kind === 'read' || reception.because === undefined ? [] : [reception.because];

async function receiveFile(
  bot: Bot,
  client: WebClient,
  file: SharedFile,
  place: Place,
  tell: Tell,
): Promise<Reception> {
  const fetched = await fetchFile(file, client);
  if (fetched.kind === 'stranger') return { kind: 'nothing found', because: undefined };
  if (fetched.kind === 'unreadable') return { kind: 'nothing found', because: fetched.because };
  const roster = await receiveRoster(bot, place.actor, fetched);
  if (roster.kind === 'no list') {
    const read = await receive(bot, { ...place, fileId: file.id, posted: fetched }, tell);
    const because = [...becauseOf(read), ...(roster.because ? [roster.because] : [])].join(' ');
    return read.kind === 'read' || because === '' ? read : { kind: 'nothing found', because };
  }
  await tell(roster.message);
  return { kind: 'read' };
}

/** The first of the texts that is a summary: a message that passes another on is one or the other. */
async function receiveWords(bot: Bot, texts: readonly string[], place: Place, tell: Tell): Promise<Reception> {
  const otherwise = texts.some(linksMinutes) ? minutesLinked : undefined;
  let last: Reception = { kind: 'nothing found', because: otherwise ?? (place.isTalk ? undefined : nothingToRead) };
  for (const text of texts) {
    if (place.isTalk ? !mayBeSummary(text) : text.trim() === '') continue;
    last = await receive(bot, { ...place, fileId: null, posted: { kind: 'message', text } }, tell);
    if (last.kind === 'read') break;
  }
  return last;
}
