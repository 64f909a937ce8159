/** The sentences in place of what was left on the remote. */

export const absent = {
  title: (host: string) => `This text is still on ${host}`,
  text: 'It was left there to save room on this device. It comes when you are online, and is kept from then on.',
  disconnected:
    'It was left there to save room on this device, and this wiki is not connected to it now. Connect it to read this.',
  tryAgain: 'Try again',
  fetchAll: 'Fetch all that was left there',
  elsewhere: 'the remote',
  connect: 'Connect a remote',
}
