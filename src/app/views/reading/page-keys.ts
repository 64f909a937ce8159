/** The keys of what can be done with the page that is read. */
export const pageKeys = { edit: 'E', history: 'H', rename: 'R', tryIt: 'Shift+B' } as const
