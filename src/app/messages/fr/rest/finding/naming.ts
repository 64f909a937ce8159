import type { RestMessages } from '../../../en/rest'
import { quoted } from '../../quoted'

export const naming: RestMessages['naming'] = {
  path: {
    empty: 'Le chemin est vide.',
    nul: 'Le chemin contient un caractère NUL.',
    'not-unicode': 'Le chemin n’est pas de l’Unicode valable.',
    'too-long': 'Le chemin dépasse 4 096 octets.',
    'part-empty': 'Chaque dossier et le fichier ont besoin d’un nom.',
    'part-dots': 'Aucun dossier ni fichier ne peut s’appeler « . » ou « .. ».',
    'part-git': 'Le chemin a une partie « .git », ou une que certains systèmes prennent pour elle.',
    'part-too-long': 'Un nom du chemin dépasse 255 octets.',
  },
  newPath: {
    nameless: () => 'Chaque dossier et la page ont besoin d’un nom.',
    'no-page': () => 'Le nom de fichier d’une page se termine par « .md ».',
    untitled: () => 'La page a besoin d’un nom avant « .md ».',
    character: (sign) =>
      `Un nom ne peut pas contenir ${quoted(sign)}\u202f: tous les systèmes et les liens ne l’admettent pas.`,
    unseen: () =>
      'Un nom ne peut pas contenir un caractère de contrôle : tous les systèmes et les liens ne l’admettent pas.',
    space: (name) => `${quoted(name)} commence ou finit par une espace, que certains systèmes enlèvent.`,
    'final-dot': (name) => `${quoted(name)} finit par un point, que Windows enlève.`,
    device: (name) => `Windows se réserve le nom ${quoted(name)}.`,
    'page-there': (page) => `Il y a déjà une page ${quoted(page)}.`,
    'twin-there': (page) =>
      `Il y a déjà une page ${quoted(page)}\u202f; beaucoup de systèmes prendraient les deux noms pour un seul.`,
    'folder-there': (folder) => `${quoted(folder)} est déjà un dossier.`,
    'file-there': (file) => `${quoted(file)} est un fichier et ne peut pas être aussi un dossier.`,
    'folder-twin': (folder) => `Il y a déjà un dossier ${quoted(folder)}\u202f; écrivez-le de la même façon.`,
  },
}
