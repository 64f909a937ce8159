/** The sentences of files that are tables, such as `.csv`. */
export const fileTables = {
  label: (file: string) => `Rows of ${file}`,
  column: (number: number) => `Column ${number}`,
  asText: 'As text',
  asTable: 'As a table',
  unreadable: 'This file cannot be read as a table: a quotation mark has no end, perhaps.',
  gone: 'This row is not in the file any more.',
  moved:
    'Somebody else changed the same rows. What you changed is kept as a draft of the file; the rows are theirs now.',
  saved: (file: string) => `What you changed in ${file} is saved.`,
  changed: (file: string) => `Change rows of ${file}`,
  added: (file: string) => `Add a row to ${file}`,
  removed: (file: string) => `Remove rows from ${file}`,
}
