import type { RestMessages } from '../../../en/rest'
import { counting } from '../../../plural'

const counted = counting('fr')

export const keeping: RestMessages['keeping'] = {
  title: (wiki) => `Réglages dans « ${wiki} »`,
  intro:
    'Garde dans un fichier du wiki l’aspect et le fonctionnement de Verso que vous aimez, les favoris et les recherches enregistrées de ce wiki, et la façon dont ses fiches sont montrées. Vos autres appareils les reprennent à la synchronisation.',
  never: 'Jamais gardés là : les jetons, votre nom et votre adresse, les brouillons, la langue et ce que vous avez lu.',
  seen: 'Tous ceux qui ont ce wiki peuvent les lire.',
  keep: (folder) => `Garder mes réglages dans ce wiki, dans le dossier « ${folder} »`,
  folderLabel: 'Dossier',
  noFolder: 'Ceci ne peut pas être un dossier du wiki.',
  now: 'Faire un commit maintenant',
  commit: 'Garder les réglages',
  committed: 'Le commit de vos réglages est fait.',
  nothing: 'Rien n’a changé depuis la dernière fois.',
  stopped: 'Vos réglages restent sur cet appareil. Le fichier du wiki reste tel quel.',
  disagreed: (count) =>
    `${counted(count, { one: '# réglage a', other: '# réglages ont' })} aussi changé sur un autre appareil. Ce que dit cet appareil est gardé.`,
  leftOut: (folder) =>
    `${folder === null ? 'Une base de données' : `La base de données «\u202f${folder}\u202f»`} a été laissée de côté\u202f; ce qu’on y a fait reste sur cet appareil.`,
}
