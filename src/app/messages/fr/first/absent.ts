import type { FirstMessages } from '../../en/first'

export const absent: FirstMessages['absent'] = {
  title: (host) => `Ce texte est encore sur ${host}`,
  text: 'Il y a été laissé pour ménager la place sur cet appareil. Il arrive dès que vous êtes en ligne, puis il est gardé ici.',
  disconnected:
    'Il y a été laissé pour ménager la place sur cet appareil, et ce wiki n’y est plus relié. Reliez-le pour lire ce texte.',
  tryAgain: 'Réessayer',
  fetchAll: 'Récupérer tout ce qui y a été laissé',
  elsewhere: 'le dépôt distant',
  connect: 'Relier un dépôt distant',
}
