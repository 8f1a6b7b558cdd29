import { strToU8, zipSync } from 'fflate';

const namespaces = ['office', 'text', 'table', 'style', 'draw']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .concat('xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"')
  .join(' ');

const style = (family: string, name: string, parent: string, look: string): string =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}"><style:text-properties ${look}/></style:style>`;

const list = (name: string, level: (depth: number) => string): string =>
  `<text:list-style style:name="${name}">${[1, 2].map(level).join('')}</text:list-style>`;

const automaticStyles = [
  style('text', 'Bold', '', 'fo:font-weight="bold"'),
  style('text', 'Loud', 'Bold', ''),
  style('text', 'Struck', '', 'style:text-line-through-style="solid"'),
  style('text', 'Hidden', '', 'text:display="none"'),
  style('paragraph', 'Big', 'Title', ''),
  style('paragraph', 'Round', 'Round', ''),
  list('Bullets', (depth) => `<text:list-level-style-bullet text:level="${depth}"/>`),
  list('Numbers', (depth) => `<text:list-level-style-number text:level="${depth}" style:num-format="1"/>`),
].join('');

/** The files of an .odt with `text` as its text; styles are Title, Big (based on it), and Bold, Loud, Struck and Hidden for spans. */
export function openDocumentFiles(text: string): Record<string, Uint8Array> {
  return {
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${namespaces}><office:styles>${style('paragraph', 'Title', '', '')}</office:styles></office:document-styles>`,
    ),
  };
}

/** With its first file not packed, as programs find out by it what the file is. */
export function madeOpenDocument(text: string): Uint8Array {
  const { mimetype = strToU8(''), ...files } = openDocumentFiles(text);
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...files });
}

export const paragraph = (content: string, styleName = 'Standard'): string =>
  `<text:p text:style-name="${styleName}">${content}</text:p>`;
export const heading = (level: number, content: string): string =>
  `<text:h text:outline-level="${level}">${content}</text:h>`;
export const span = (styleName: string, content: string): string =>
  `<text:span text:style-name="${styleName}">${content}</text:span>`;
export const items = (styleName: string, ...contents: readonly string[]): string =>
  `<text:list text:style-name="${styleName}">${contents.map((content) => `<text:list-item>${content}</text:list-item>`).join('')}</text:list>`;
export const cell = (content: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`;
export const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
