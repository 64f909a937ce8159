/** The sentences around the guide; its pages are Markdown, in `app/guide/pages`. */
export const guide = {
  contents: 'Pages of the guide',
  inEnglish: 'This page is not translated yet; it is shown in English.',
  pages: {
    start: 'First steps',
    search: 'Search',
    queries: 'Queries',
    models: 'Models',
    tables: 'Databases',
    together: 'Together',
    dialects: 'Other programs',
  },
  /** What leads there from where it is needed. */
  how: {
    search: 'How searching works',
    queries: 'How queries work',
    models: 'How models work',
    tables: 'How databases work',
  },
}
