import type { RestMessages } from '../../en/rest'

export const comfort: RestMessages['comfort'] = {
  text: 'Texto',
  textSize: 'Tamaño de todo el texto',
  textSizeHint: 'Solo en Verso, además de lo que tu navegador hace con todas las páginas.',
}
