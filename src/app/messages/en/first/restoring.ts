/** What is said when a page is restored or brought back. */

export const restoring = {
  message: (page: string, when: string) => `Restore “${page}” as of ${when}`,
  done: (when: string) => `Restored as of ${when}. The revisions in between are kept.`,
  same: 'The page already reads as it did then.',
  conflicted: 'The page was changed meanwhile. Nothing was overwritten; look at it and try again.',
  bringBackMessage: (page: string) => `Bring back “${page}”`,
  broughtBack: (page: string) => `“${page}” is back.`,
}
