/**
 * The page a new wiki begins with: it says what this is by being it. `{title}` stands for what the wiki is called,
 * and `{edit}`, `{turn}` and `{find}` for the way this device has: by its keys, or by touch.
 */
export const beginning = {
  title: 'My wiki',
  message: 'Begin {title}',
  page: `# {title}

Welcome. This is a page of your own: {edit} and change anything you see here.

- Every save is a **commit** in a git repository inside this browser. Nothing is lost: {turn} for its history, compare any two revisions, bring an old one back.
- Pages link to each other in double brackets, like this: [[Ideas]]. That page does not exist yet; follow the link to begin it.
- It all works offline. No account, no server.
- {find} every page and every action.
- So far this wiki lives in this browser only. *Connect a repository* to keep it on GitHub or any git server too, or take everything home as a file at any time.
`,
  keys: { edit: 'press **e** (or *Edit*)', turn: 'turn the page over (**t**)', find: '**Ctrl-K** (⌘K) finds' },
  touch: { edit: 'tap *Edit*', turn: 'turn the page over (*Turn*)', find: '*Search* and *More* find' },
}
