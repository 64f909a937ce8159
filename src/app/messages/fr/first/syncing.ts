import type { FirstMessages } from '../../en/first'
import { isOne, plural } from '../counted'
import { that } from '../elided'

const commits = (count: number): string => plural(count, 'commit')

export const syncing: FirstMessages['syncing'] = {
  underWay: 'Échange de commits en cours…',
  ownServer: 'le serveur de cette application',
  inStep: (host) => `Ce wiki et ${host} ont les mêmes commits.`,
  errands: (host, count) =>
    `La prochaine synchronisation doit encore supprimer ou créer ${plural(count, 'branche ou étiquette', 'branches ou étiquettes')} sur ${host}.`,
  empty: (host, ahead) =>
    `Le dépôt sur ${host} est vide. ${commits(ahead)} d’ici ${isOne(ahead) ? 'sera son premier' : 'seront ses premiers'}.`,
  unknown: (host) => `On ne sait pas encore ce que contient ${host}. Récupérez pour le savoir.`,
  ahead: (host, count) => `${commits(count)} d’ici ${that(host)} n’a pas.`,
  behind: (host, count) => `${commits(count)} sur ${host} qui ${isOne(count) ? 'n’est' : 'ne sont'} pas encore ici.`,
  brief: {
    ahead: (count) => plural(count, 'à pousser', 'à pousser'),
    behind: (count) => plural(count, 'à récupérer', 'à récupérer'),
  },
}
