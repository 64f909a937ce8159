/**
 * Models that live in a wiki, and their records.
 *
 * A definition is a file people write (`_models/*.yaml`); its records are the pages below its folder. They are listed from
 * the catalog, and saved by the object store, each call as one commit. The room knows no screen and no branch but the one it
 * is given.
 */
export { guessModel } from './definition/guess'
export { readModel, type Definition } from './definition/read-model'
export { writeModel } from './definition/write-model'
export { listModels, pathOfModel } from './list'
export { listForms, listRows } from './records/rows'
export { changeRecords, checkRecords, createRecords, findModel, type Saving, type SavingPlace } from './records/save'
export { formatTable, parseTable } from './records/table-text'
