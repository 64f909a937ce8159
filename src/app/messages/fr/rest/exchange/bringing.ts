import type { RestMessages } from '../../../en/rest'
import { isOne, plural } from '../../counted'

const files = (count: number): string => plural(count, 'fichier')

export const bringing: RestMessages['exchange']['bringing'] = {
  title: 'Faire entrer des fichiers',
  text: 'Des pages (.md), des images et d’autres fichiers entrent dans ce wiki en un seul commit. Vous voyez ce qui va se passer avant que cela se passe.',
  choose: 'Choisir des fichiers…',
  chooseFolder: 'Choisir un dossier…',
  drop: 'ou déposez-les ici',
  looking: 'Examen de ce que vous avez choisi…',
  folder: 'Les mettre dans',
  folderHint: 'Un dossier de ce wiki, nouveau ou non. Laissez vide pour la racine.',
  plan: 'Ce qui va se passer',
  added: (count) => `${files(count)} ${isOne(count) ? 'sera ajouté' : 'seront ajoutés'}`,
  replaced: (count) => `${files(count)} ${isOne(count) ? 'sera remplacé' : 'seront remplacés'}`,
  replacedNote: 'Ce qui est remplacé reste dans l’historique.',
  skipped: (count) => `${files(count)} ${isOne(count) ? 'sera laissé' : 'seront laissés'} de côté`,
  why: {
    hidden: 'Les fichiers cachés restent dehors.',
    'too-large': 'Les fichiers de plus de 25 Mo restent dehors : les serveurs les refusent.',
    'bad-name': 'Leurs noms ne peuvent pas être des chemins dans un dépôt.',
  },
  kinds: { added: 'Nouveau', replaced: 'Remplace', skipped: 'Laissé de côté' },
  more: (count) => `et ${plural(count, 'autre fichier', 'autres fichiers')}`,
  submit: (count) => `Faire entrer ${files(count)}`,
  nothing: 'Aucun de ces fichiers ne peut entrer dans un wiki.',
  running: 'Entrée des fichiers',
  stopped: 'Arrêté. Rien n’a changé.',
  message: (count, one) => `Faire entrer ${count === 1 ? one : files(count)}`,
  done: (count) => `${plural(count, 'fichier entré', 'fichiers entrés')}, en un seul commit.`,
  same: 'Le wiki contient déjà exactement ces fichiers.',
  conflicted: 'Quelqu’un d’autre a modifié l’un de ces fichiers au même moment. Rien n’a été écrasé ; réessayez.',
  seeChange: 'Voir ce qui a changé',
}
