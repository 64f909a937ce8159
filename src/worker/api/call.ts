/** What the calls have in common. */
import type { Progress } from '../../remotes'

/** Options of a long call. */
export type Call = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }
