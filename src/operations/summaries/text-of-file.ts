/**
 * The text of a posted file that has no markup, in whatever encoding it was saved: Excel writes a .csv in windows-1252. Undefined where
 * it is no text.
 */
export async function textOfFile(bytes: Uint8Array): Promise<string | undefined> {
  // Loaded when there is something to read, as in read-posting.ts.
  const { decodeText } = await import('../../reading/formats/text/decode-text.ts');
  return decodeText(bytes);
}
