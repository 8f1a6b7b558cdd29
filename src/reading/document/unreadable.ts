/** Why a file was not read, in words for the person who posted it; `sentenceOn` says it. */
export interface Unreadable {
  readonly kind: 'unreadable';
  /** The file's name. */
  readonly name: string;
  readonly because: Because;
  /** What stands in the way, to fill the sentence: "a PNG picture", "52 MB", "1,000,000 lines". */
  readonly found: string;
}

export type Because =
  | 'empty'
  | 'no text'
  | 'not a document'
  | 'too large'
  | 'nested too deep'
  | 'locked'
  | 'damaged'
  | 'too much work';

const readable =
  'Markdown, plain text, HTML, Word (.docx), OpenDocument (.odt), rich text (.rtf), PDF or e-mail (.eml)';

/** One sentence, or two: what was found, and what would be read instead. Plain text; the name is as its sender wrote it. */
export function sentenceOn({ name, because, found }: Unreadable): string {
  switch (because) {
    case 'empty':
      return `${name} is empty. Post a meeting summary as ${readable}.`;
    case 'no text':
      return `${name} has no text in it, ${found}. Post a file whose words can be selected and copied.`;
    case 'not a document':
      return `${name} is ${found}. Post a meeting summary as ${readable}.`;
    case 'too large':
      return `${name} is too large to be a meeting summary: ${found}.`;
    case 'nested too deep':
      return `${name} has ${found}, one inside the other, and no meeting summary needs that. Post its text as a message.`;
    case 'locked':
      return `${name} is protected by a password. Save it without one and post it again.`;
    case 'damaged':
      return `${name} is damaged: ${found}. Save it again, or post the summary as text.`;
    case 'too much work':
      return `${name} took more ${found} to read than a meeting summary needs. Post its text as a message or as Markdown.`;
  }
}
