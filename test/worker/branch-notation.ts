/** A wiki with branches, and looks at it. */
import { hasCode, type ErrorCode } from '../../src/errors'
import { openRepository, writeBranch } from '../../src/git'
import { branchRef, parsePagePath, type WikiId } from '../../src/names'
import type { WikiApi } from '../../src/worker/api'
import { saveToFolder } from '../git/notation'
import { fsck } from '../support/git'
import { ada, newDevice, openEngine, type Device } from './notation'

export const notes = parsePagePath('notes/Today.md')
export const edit = { message: 'm', author: ada }

export async function begin() {
  const device = newDevice()
  const api = openEngine(device)
  const { id } = await api.createWiki('Wiki')
  return { device, api, id, other: openEngine(device) }
}

export async function folderOf(device: Device, id: WikiId): Promise<string> {
  const folder = await saveToFolder(openRepository(device.places.get(id)!.open()))
  await fsck(folder)
  return folder
}

/** Moves as a tab does that was killed between two transactions: HEAD names the branch, and nobody followed. */
export const pointHead = (device: Device, id: WikiId, branch: string) =>
  writeBranch(openRepository(device.places.get(id)!.open()), branchRef(branch))

export const textOf = async (api: WikiApi, id: WikiId) => (await api.readPage(id, notes)).text
export const namesOf = async (api: WikiApi, id: WikiId) => (await api.listBranches(id)).map(({ name }) => name).sort()
export const newest = async (api: WikiApi, id: WikiId) => (await api.listActions(id))[0]!
export const refused = (code: ErrorCode) => (error: unknown) => hasCode(error, code)
