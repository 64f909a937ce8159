/** Words that many places share. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  loading: 'One moment…',
  noScript:
    'Verso keeps your wiki inside this browser and needs JavaScript to open it. Please switch it on and reload.',
}
