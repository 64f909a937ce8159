import type { RestMessages } from '../../en/rest'

export const comfort: RestMessages['comfort'] = {
  text: 'Texte',
  textSize: 'Taille de tout le texte',
  textSizeHint: 'Pour Verso seul, en plus de ce que votre navigateur fait à chaque page.',
}
