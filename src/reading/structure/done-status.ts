/** Whether a status says that nothing is left to do. */
export const isDoneStatus = (status: string): boolean =>
  /^(?:☑|✅|✔|✓|\[?x\]?$|yes\b|done\b|complete[d]?\b|closed\b|finished\b|resolved\b|cancelled\b|merged\b|100 ?%)/i.test(
    status.trim(),
  ) && !/\bnot\b|partial|nearly|almost/i.test(status);
