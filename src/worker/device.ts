/** This device, as its workers find it: where things are kept in the browser, and what time it is. */
import type { WikiId } from '../names'
import type { Moment } from '../wiki'

/** Which wikis there are. */
export const registryPlace = 'verso/registry'

/** The repository of one wiki, and what is kept beside it. */
export const placeOf = (id: WikiId): string => `verso/wiki/${id}`

export const now = (): Moment => ({ time: Math.floor(Date.now() / 1000), offset: -new Date().getTimezoneOffset() })
