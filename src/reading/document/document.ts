/** A document as the reader sees it: its lines in order, whatever format they came from. */
export interface Document {
  readonly lines: readonly SourceLine[];
  /** The file's name or the message's first words, for sentences about it. */
  readonly name: string;
}

/**
 * One line with its place in the source.
 *
 * Formats without lines of their own are given the Markdown they would be written in: a heading of a Word file is `## Heading`, a
 * list item `- item`, a row of a table `| a | b |`.
 */
export interface SourceLine {
  /**
   * From 1. In Markdown, plain text and HTML the file's own line (ends at `\n` alone); elsewhere the line of what was taken out.
   * Never falls; in HTML it may skip, and repeats where one line of the file gives several.
   */
  readonly number: number;
  readonly text: string;
  /** PDF: the page, from 1. */
  readonly page?: number;
  /** Word, OpenDocument and rich text: the paragraph, from 1. */
  readonly paragraph?: number;
}
