import type { WikiId } from '../../names'
import type { Storage } from '../../storage'
import type { Moment } from '../../wiki'
import type { EngineEvent } from '../api'

/** How workers beside the engine reach the world. */
export type World = {
  readonly registry: Storage
  openStorage(id: WikiId): Promise<Storage>
  announce(event: EngineEvent): void
  now(): Moment
}

/** The same for those who keep databases; `Files` are what the databases live in. */
export type Surroundings<Files> = World & {
  /** Files that outlive the worker where there can be any, and memory otherwise. */
  openFiles(): Promise<Files>
}
