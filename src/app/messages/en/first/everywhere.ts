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
  /** Between what stands side by side in a line, with its space. */
  comma: ', ',
  /** At the end of a sentence that is put together. */
  stop: '.',
  /** Before what is told of something, with its space. */
  colon: ': ',
}
