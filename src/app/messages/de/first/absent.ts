import type { FirstMessages } from '../../en/first'
import { toHost } from '../host'

export const absent: FirstMessages['absent'] = {
  title: (host) => `Dieser Text liegt noch auf ${toHost(host)}`,
  text: 'Er blieb dort, um auf diesem Gerät Platz zu sparen. Er kommt, sobald du online bist, und bleibt dann hier.',
  disconnected:
    'Er blieb dort, um auf diesem Gerät Platz zu sparen, und dieses Wiki ist gerade nicht damit verbunden. Verbinde es, um das zu lesen.',
  tryAgain: 'Noch einmal versuchen',
  fetchAll: 'Alles abrufen, was dort blieb',
  elsewhere: 'dem Remote',
  connect: 'Remote verbinden',
}
