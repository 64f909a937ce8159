import { createContext } from 'svelte'
import type { Engine, Renderer } from '../worker'
import type { Notices } from './notices.svelte'

/** The engine, for every component below App. */
export const [useEngine, provideEngine] = createContext<Engine>()

/** What turns Markdown into (still unsafe) HTML, in a worker of its own. */
export const [useRenderer, provideRenderer] = createContext<Renderer>()

/** The board for sentences that outlive the view that said them: "Saved.", "Deleted. Undo". */
export const [useNotices, provideNotices] = createContext<Notices>()
