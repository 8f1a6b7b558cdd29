import { outlineOf, type Placed } from '../../../src/reading/structure/outline.ts';
import { passagesOf } from '../../../src/reading/structure/passages.ts';
import { documentOf } from './document-of.ts';

/** The passages of a text, with what they stand under. */
export const placed = (text: string): readonly Placed[] => outlineOf(passagesOf(documentOf(text))).passages;
