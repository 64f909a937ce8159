/** Names of hosts in a sentence: most take no article, the server of the app itself does. */
export const ownServer = 'der Server dieser App'

/** At the beginning of a sentence. */
export const hostFirst = (host: string): string => (host === ownServer ? 'Der Server dieser App' : host)

/** After "auf", "mit", "von", "zu". */
export const toHost = (host: string): string => (host === ownServer ? 'dem Server dieser App' : host)
