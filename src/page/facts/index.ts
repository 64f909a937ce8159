/** What a page says, read from its text alone. */
export type * from './model'
export { readFacts } from './read'
export { readPropertyValues } from './front/front-matter'
export { hideComments, type Shortened } from './comments'
export { decodeUrl } from './entities'
