import type { WikiId } from '../../names'
import type { Storage } from '../../storage'
import type { Moment } from '../../wiki'
import type { EngineEvent } from '../api'

/** How those who keep databases reach the world; `Files` are what the databases live in. */
export type Surroundings<Files> = {
  readonly registry: Storage
  openStorage(id: WikiId): Promise<Storage>
  /** Files that outlive the worker where there can be any, and memory otherwise. */
  openFiles(): Promise<Files>
  announce(event: EngineEvent): void
  now(): Moment
}
