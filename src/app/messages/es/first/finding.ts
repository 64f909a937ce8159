import type { FirstMessages } from '../../en/first'

export const finding: FirstMessages['finding'] = {
  moveHint: 'Pulsa F2 para renombrar o mover; arrastra para mover.',
  tags: 'Etiquetas',
  showTags: 'Mostrar aquí las etiquetas',
  showPages: 'Mostrar aquí el árbol de páginas',
  allTags: 'Todas las etiquetas de páginas',
  favourites: 'Favoritos',
  star: 'Añadir a favoritos',
  unstar: 'Quitar de favoritos',
  favouriteHint: 'Alt con una flecha la sube o la baja.',
  movedTo: (title, at, of) => `${title}: ${at} de ${of}`,
  random: 'Abrir una página al azar',
}
