import { expect, test } from '@jest/globals';
import { writtenAction } from '../../../../src/domain/summaries/draft.ts';
import { editLineModal } from '../../../../src/slack/views/summaries/edit-line-modal.ts';

test('the line from the summary is shown without the marks of its list and its emphasis', () => {
  const line = { ...writtenAction('Dredge the basin.'), line: 16, quote: '- ➔ **Dredge  the basin.**' };
  const shown = JSON.stringify(editLineModal({ summaryId: 7, position: 2 }, line));
  expect(shown).toContain('"Line 16: Dredge the basin."');
});
