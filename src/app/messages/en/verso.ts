/** The sentences of history, comparison and restoring. */
export const verso = {}
