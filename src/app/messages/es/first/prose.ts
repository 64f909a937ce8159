import type { FirstMessages } from '../../en/first'
import { plural } from '../counted'

export const prose: FirstMessages['prose'] = {
  contents: 'Contenido',
  shown: {
    missingPage: 'Esta página aún no existe',
    imageNotFound: (name) => `No se encuentra la imagen: ${name}`,
    imageNotLoaded: (host) => `No se pudo cargar la imagen de ${host}.`,
    imageOn: (host) => `Imagen en ${host}`,
    namedImageOn: (alt, host) => `${alt} (imagen en ${host})`,
    showImage: (host) => `Mostrar la imagen de ${host}`,
    showNamedImage: (alt, host) => `Mostrar la imagen de ${host}: ${alt}`,
    table: (number) => `Tabla ${number}`,
  },
  code: {
    copy: 'Copiar',
    copied: 'Copiado',
    notCopied: 'No se copió',
  },
  formula: {
    failed: (why) => `No se ha podido dibujar esta fórmula: ${why}`,
    tooLong: (most) => `Una fórmula puede tener ${most} caracteres.`,
  },
  diagram: {
    alt: (kind) => (kind === '' ? 'Un diagrama' : `Un diagrama (${kind})`),
    source: 'Fuente',
    failed: (why) => `Este diagrama no se ha podido dibujar: ${why}`,
    unavailable:
      'La parte que dibuja diagramas aún no está en este dispositivo. Llega con el próximo diagrama que se muestre con conexión; aquí está la fuente.',
  },
  embed: {
    waiting: 'Leyendo…',
    missing: (title) => `«${title}» todavía no existe.`,
    write: 'Escribirla',
    noSection: (section, title) => `No hay «${section}» en «${title}».`,
    circle: (title) => `«${title}» ya muestra este pasaje, así que no se muestra otra vez.`,
    tooDeep: 'Las páginas se muestran unas dentro de otras hasta cinco veces, no más.',
    unreadable: (title) => `«${title}» no se ha podido leer.`,
    openPdf: (name) => `Abrir ${name}`,
    page: (number) => `página ${number}`,
    missingFile: (name) => `Archivo no encontrado: ${name}`,
  },
  tasks: {
    ticked: (task) => `Marcar «${task}»`,
    unticked: (task) => `Desmarcar «${task}»`,
    severalTicked: (count, title) => `Marcar ${plural(count, 'tarea')} en «${title}»`,
    saved: (count) => (count === 1 ? 'Ha cambiado una tarea.' : `Han cambiado ${plural(count, 'tarea')}.`),
    undoMessage: (title) => `Deshacer las marcas de «${title}»`,
    gone: 'La tarea no está donde estaba: alguien cambió la página. Vuelve a mirarla.',
  },
  around: {
    header: 'Encabezamiento',
    footer: 'Pie',
    sidebar: 'Barra lateral',
    edit: (name) => `Editar: ${name}`,
  },
  foreign: (form) =>
    `Esta página está escrita en ${form}. Se muestra su texto tal como se escribió; no se cambia nada en ella.`,
}
