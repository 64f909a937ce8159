/** The sentences of remotes, wikis, import, export and settings. */
export const exchange = {}
