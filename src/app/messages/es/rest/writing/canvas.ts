import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

export const canvas: RestMessages['canvas'] = {
  title: (cards, arrows) => `Lienzo con ${plural(cards, 'tarjeta')} y ${plural(arrows, 'flecha')}`,
  larger: 'Más grande',
  smaller: 'Más pequeño',
  whole: 'Mostrarlo entero',
  full: 'Pantalla completa',
  list: 'En lista',
  leadsTo: (card, label) => (label === '' ? `→ ${card}` : `→ ${card}: ${label}`),
  unnamed: 'Una tarjeta sin palabras',
  empty: 'Todavía no hay tarjetas en este lienzo.',
  unread: (count) =>
    plural(
      count,
      'entrada de este archivo no se ha podido mostrar.',
      'entradas de este archivo no se han podido mostrar.',
    ),
  unreadable: 'Este archivo se llama lienzo y no se puede leer como tal. Aquí está su texto.',
  base: 'Esto es una base: Obsidian lista páginas con ella. Aquí está lo que dice; no se cambia nada en ella.',
}
