/** Names in statements. */

/** A name as SQLite and PostgreSQL read it, whatever is in it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const listNames = (names: readonly string[]): string => names.map(quoteName).join(', ')
