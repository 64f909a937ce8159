import { parsePagePath } from '../names'
import type { PagePath } from '../names'

export const firstPath: PagePath = parsePagePath('Home.md')

/** The page a new wiki begins with: it says what this is by being it. */
export const firstPage = (title: string): string => `# ${title}

Welcome. This is a page of your own: press **e** (or *Edit*) and change anything you see here.

- Every save is a **commit** in a git repository inside this browser. Nothing is lost: turn the page over (**t**) for its history, compare any two revisions, bring an old one back.
- Pages link to each other in double brackets, like this: [[Ideas]]. That page does not exist yet; follow the link to begin it.
- It all works offline. No account, no server.
- **Ctrl-K** (⌘K) finds every page and every action.
- So far this wiki lives in this browser only. *Connect a repository* to keep it on GitHub or any git server too, or take everything home as a file at any time.
`
