/** Whether a file is a table of separated values, by its name and by what its sender's program called it (RFC 4180, IANA's `text/tab-separated-values`). */
export const isTableFile = (name: string, mimetype = ''): boolean =>
  /\.(?:csv|tsv|tab)$/i.test(name) || /^(?:text|application)\/(?:csv|tab-separated-values)/i.test(mimetype);
