import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../counted'
import { of } from '../../elided'
import { quoted } from '../../quoted'

export const properties: RestMessages['properties'] = {
  title: 'Propriétés',
  addAct: 'Ajouter',
  name: 'Nom',
  kind: 'Type',
  kinds: {
    text: 'Texte',
    list: 'Liste',
    number: 'Nombre',
    checkbox: 'Case à cocher',
    date: 'Date',
    'date-time': 'Date et heure',
    tags: 'Tags',
    link: 'Lien',
    empty: 'Vide',
    other: 'Autre',
  },
  more: (key) => `Plus sur ${quoted(key)}`,
  rename: 'Renommer',
  renameNamed: (key) => `Nouveau nom de ${quoted(key)}`,
  remove: 'Retirer',
  changeKind: (kind) => `En faire\u202f: ${kind}`,
  addItem: (key) => `Ajouter à ${key}`,
  removeItem: (item) => `Retirer ${item}`,
  openLink: (target) => `Ouvrir ${target}`,
  asSourceHint: 'Cette valeur est imbriquée ou liée à une autre ; elle se modifie donc dans la source.',
  toSource: 'Modifier la source',
  exists: 'Il y a déjà une propriété de ce nom.',
  nameNeeded: 'Une propriété a besoin d’un nom.',
  notValid: {
    number: 'Ce n’est pas un nombre.',
    date: 'Ce n’est pas une date.',
    link: 'Un lien s’écrit [[Page]].',
  },
  notPossible: 'Impossible de changer cela sans toucher à plus que cette propriété. Modifiez plutôt la source.',
  conflicted:
    'La page a été modifiée entre-temps, dans cette propriété. Rien n’a été écrasé ; regardez-la et réessayez.',
  invalid: 'Les propriétés de cette page ne peuvent pas être lues ; elles restent donc telles quelles.',
  place: (line, column) => `Ligne ${formatNumber(line)}, colonne ${formatNumber(column)}`,
  faults: {
    tab: () => 'Ici, les lignes sont décalées par des espaces, pas par des tabulations.',
    indentation: () => 'Cette ligne n’est pas décalée comme celles qui l’entourent.',
    'repeated-key': (subject) => `${quoted(subject)} est là une seconde fois.`,
    unclosed: () => 'Quelque chose d’ouvert avant cet endroit n’est pas fermé : un crochet ou un guillemet.',
    colon: () => 'Un deux-points suivi d’une espace ne peut se tenir ici qu’entre guillemets.',
    reserved: (subject) =>
      `Une valeur ne peut pas commencer par ${quoted(subject.slice(0, 1))}, sauf entre guillemets.`,
    'too-large': () => 'Il y a ici plus que n’en peut contenir un formulaire.',
    'not-yaml': () => 'Ceci n’est pas écrit comme du YAML.',
  },
  message: {
    set: (key, page) => `Définir ${key} ${of(page)}`,
    add: (key, page) => `Ajouter ${key} à ${page}`,
    remove: (key, page) => `Retirer ${key} ${of(page)}`,
    rename: (from, to, page) => `Renommer ${from} en ${to} dans ${page}`,
    several: (count, page) => `Modifier ${plural(count, 'propriété')} ${of(page)}`,
  },
}
