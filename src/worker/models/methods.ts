import type { ModelsApi } from '../api'

/** The calls that save models and records by name, for whoever has to tell them from the engine's. */
const methods: Readonly<Record<keyof ModelsApi, true>> = {
  createRecord: true,
  changeRecords: true,
  removeRecords: true,
  planImport: true,
  importRecords: true,
  formatRecords: true,
  saveModel: true,
}

export const modelMethods: readonly string[] = Object.keys(methods)
