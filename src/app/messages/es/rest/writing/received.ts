import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

export const received: RestMessages['received'] = {
  title: 'Recibido',
  intro:
    'Lo que has compartido con Verso, o abierto en él. Se convierte en un borrador que puedes repasar antes de guardarlo.',
  empty: 'Aquí no hay nada pendiente',
  emptyNext:
    'Comparte con Verso un texto, un enlace o una imagen desde otra aplicación, o abre en él un archivo Markdown.',
  titleOf: 'Título de la página',
  titleHint: 'Una barra crea una carpeta.',
  needsTitle: 'La página necesita un título.',
  taken: 'Ya hay un texto sin guardar con ese título. Elige otro.',
  files: (count) => plural(count, 'archivo adjunto', 'archivos adjuntos'),
  begin: 'Empezar como borrador',
  drop: 'Dejarlo fuera',
  beginNamed: (title) => `Empezar como borrador: ${title}`,
  dropNamed: (title) => `Dejarlo fuera: ${title}`,
  words: 'Lo que dice',
  home: 'Ir a la portada de la wiki',
}
