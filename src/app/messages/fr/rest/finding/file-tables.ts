import type { RestMessages } from '../../../en/rest'

export const fileTables: RestMessages['fileTables'] = {
  label: (file) => `Lignes de ${file}`,
  column: (number) => `Colonne ${number}`,
  asText: 'En texte',
  asTable: 'En tableau',
  unreadable: 'Ce fichier ne se lit pas comme un tableau : il manque peut-être un guillemet fermant.',
  gone: 'Cette ligne n’est plus dans le fichier.',
  moved:
    'Quelqu’un d’autre a changé les mêmes lignes. Vos changements sont gardés comme brouillon du fichier ; les siens s’affichent maintenant.',
  saved: (file) => `Les changements dans ${file} sont enregistrés.`,
  changed: (file) => `Modifier des lignes de ${file}`,
  added: (file) => `Ajouter une ligne à ${file}`,
  removed: (file) => `Retirer des lignes de ${file}`,
}
