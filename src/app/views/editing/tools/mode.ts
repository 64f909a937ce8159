/** How the writer likes the text to look and the keys to answer; remembered by this browser. */
import { preferences } from '../../../preferences.svelte'

export const toggleMode = (): void => preferences.change((now) => ({ ...now, liveText: !now.liveText }))
export const toggleVim = (): void => preferences.change((now) => ({ ...now, vimKeys: !now.vimKeys }))
