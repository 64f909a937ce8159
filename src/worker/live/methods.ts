import type { LiveApi } from '../api'

/** The calls of live databases by name, for whoever has to tell them from the engine's. */
const methods: Readonly<Record<keyof LiveApi, true>> = {
  listLive: true,
  readLive: true,
  askLive: true,
  changeLive: true,
  findDocuments: true,
  changeDocuments: true,
  importDump: true,
  exportLive: true,
  restoreTable: true,
  createLive: true,
  fillLive: true,
  countLive: true,
}

export const liveMethods: readonly string[] = Object.keys(methods)
