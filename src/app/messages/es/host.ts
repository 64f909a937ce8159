/** Names of hosts in a sentence: most take no article, the server of the app itself does, and it melts into "de" and "a". */
export const ownServer = 'el servidor de esta aplicación'

/** At the beginning of a sentence. */
export const hostFirst = (host: string): string => (host === ownServer ? 'El servidor de esta aplicación' : host)

/** "de github.com", "del servidor…". */
export const ofHost = (host: string): string => (host === ownServer ? `d${host}` : `de ${host}`)

/** "a github.com", "al servidor…". */
export const toHost = (host: string): string => (host === ownServer ? 'al servidor de esta aplicación' : `a ${host}`)
