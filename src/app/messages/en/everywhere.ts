/** Words that many places share. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  loading: 'One moment…',
  /** Who saves without having given a name. */
  anonymous: 'Anonymous',
}
