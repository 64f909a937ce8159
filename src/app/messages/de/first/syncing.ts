import type { FirstMessages } from '../../en/first'
import { ownServer, toHost } from '../host'
import { plural } from '../plural'

const commits = (count: number) => plural(count, 'Commit', 'Commits')

export const syncing: FirstMessages['syncing'] = {
  underWay: 'Commits werden ausgetauscht\u00a0…',
  ownServer,
  inStep: (host) => `Dieses Wiki und ${host} haben dieselben Commits.`,
  errands: (host, count) =>
    `Beim nächsten Abgleich ${count === 1 ? 'wird' : 'werden'} auf ${toHost(host)} ${plural(count, 'Branch oder Tag', 'Branches oder Tags')} gelöscht oder angelegt.`,
  empty: (host, ahead) =>
    `Das Repository auf ${toHost(host)} ist leer. ${commits(ahead)} von hier ${ahead === 1 ? 'macht' : 'machen'} den Anfang.`,
  unknown: (host) => `Was auf ${toHost(host)} liegt, ist noch nicht bekannt. Ruf es ab, um es zu erfahren.`,
  ahead: (host, count) => `Auf ${toHost(host)} ${count === 1 ? 'fehlt' : 'fehlen'} noch ${commits(count)} von hier.`,
  behind: (host, count) => `Hier ${count === 1 ? 'fehlt' : 'fehlen'} noch ${commits(count)} von ${toHost(host)}.`,
  brief: {
    ahead: (count) => plural(count, 'zu pushen', 'zu pushen'),
    behind: (count) => plural(count, 'abzurufen', 'abzurufen'),
  },
}
