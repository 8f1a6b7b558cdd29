import type { ActionsBlockElement, Block, KnownBlock, ModalView } from '@slack/types';

/** What a person sees of blocks, a line each; a button stands in brackets: "[Mark done] [Change date]". */
export const textShown = (blocks: readonly (Block | KnownBlock)[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (!isKnown(block)) throw new Error(`No text is known for a block of type ${block.type}`);
    return linesOf(block);
  });

/** The same of a window, from its title to its buttons. */
export const windowShown = ({ title, blocks, submit, close }: ModalView): readonly string[] => [
  title.text,
  ...textShown(blocks),
  [submit, close].flatMap((one) => (one ? `[${one.text}]` : [])).join(' '),
];

type Shown = Extract<KnownBlock, { readonly type: 'section' | 'header' | 'context' | 'actions' | 'input' }>;

const isKnown = (block: Block | KnownBlock): block is Shown =>
  ['section', 'header', 'context', 'actions', 'input'].includes(block.type);

function linesOf(block: Shown): readonly string[] {
  switch (block.type) {
    case 'section': {
      const lines = block.text?.text.split('\n') ?? [];
      const { accessory } = block;
      return accessory?.type === 'button' ? [...lines, `[${accessory.text.text}]`] : lines;
    }
    case 'header':
      return [block.text.text];
    case 'context':
      return block.elements.flatMap((element) => ('text' in element ? element.text.split('\n') : []));
    case 'actions':
      return [block.elements.map(elementShown).join(' ')];
    case 'input':
      return [[`${block.label.text}:`, ...optionsOf(block.element)].join(' ')];
  }
}

const elementShown = (element: ActionsBlockElement): string =>
  element.type === 'button' ? `[${element.text.text}]` : `[… ${optionsOf(element).join(' ')}]`;

const optionsOf = (element: object): readonly string[] =>
  'options' in element && Array.isArray(element.options)
    ? element.options.map(({ text }: { readonly text: { readonly text: string } }) => `(${text.text})`)
    : [];
