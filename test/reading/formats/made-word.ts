import { strToU8, zipSync } from 'fflate';

const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org';

/**
 * The parts of a .docx with `body` as its text. List 1 has bullets, list 2 numbers; styles are Title, Heading1 and Heading2, the
 * committee's own AgendaHeading (based on Heading2) and Motion (an outline level of its own), and Strong, Hidden and Task for runs and items.
 */
export function wordParts(body: string, note = ''): Record<string, Uint8Array> {
  const level = (format: string): string =>
    [0, 1].map((depth) => `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
  const style = (id: string, name: string, look = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${look}</w:style>`;
  const ownStyles = [
    style('AgendaHeading', 'Agenda heading', '<w:basedOn w:val="Heading2"/>'),
    style('Motion', 'Motion', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    style('Strong', 'Strong', '<w:rPr><w:b/></w:rPr>'),
    style('Hidden', 'Hidden', '<w:rPr><w:vanish/></w:rPr>'),
    style('Task', 'Task', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    style('Round', 'Round', '<w:basedOn w:val="Round"/>'),
  ].join('');
  return {
    '[Content_Types].xml': xml(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${office}/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
        `<Relationship Id="rId2" Type="${office}/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>` +
        `<Relationship Id="rId4" Type="${office}/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>` +
        `<Relationship Id="rId3" Type="${office}/officeDocument/2006/relationships/hyperlink" Target="https://harbour.example/plan" TargetMode="External"/></Relationships>`,
    ),
    'word/styles.xml': xml(
      `<w:styles ${w}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}${ownStyles}</w:styles>`,
    ),
    'word/numbering.xml': xml(
      `<w:numbering ${w}><w:abstractNum w:abstractNumId="1">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal')}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>',
    ),
    'word/footnotes.xml': xml(
      `<w:footnotes ${w}><w:footnote w:type="separator" w:id="-1">${paragraph('-')}</w:footnote><w:footnote w:id="1">${paragraph(note)}</w:footnote></w:footnotes>`,
    ),
    'word/document.xml': xml(
      `<w:document ${w} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:r="${office}/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
    ),
  };
}

export const madeWord = (body: string, note = ''): Uint8Array => zipSync(wordParts(body, note));

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;
export const heading = (level: 1 | 2, text: string): string => paragraph(text, `<w:pStyle w:val="Heading${level}"/>`);
export const item = (list: 'bullet' | 'number', level: 0 | 1, content: string): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list === 'bullet' ? 1 : 2}"/></w:numPr>`);
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
