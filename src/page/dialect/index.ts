/** How a wiki's files are written: told by its files, and by whoever knows better. */
export { configPaths, type Configs } from './configs'
export { chooseDialect, detectDialect, type Evidence } from './detect'
export { readFileName, writeFileName } from './file-names'
export { knownDialects, plainDialect } from './known'
export type * from './model'
export { countLinks, noStatistics, type LinkStatistics } from './statistics'
