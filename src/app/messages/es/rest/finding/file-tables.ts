import type { RestMessages } from '../../../en/rest'

export const fileTables: RestMessages['fileTables'] = {
  label: (file) => `Filas de ${file}`,
  column: (number) => `Columna ${number}`,
  asText: 'Como texto',
  asTable: 'Como tabla',
  unreadable: 'Este archivo no se puede leer como tabla: quizá falte una comilla de cierre.',
  gone: 'Esta fila ya no está en el archivo.',
  moved:
    'Otra persona ha cambiado las mismas filas. Tus cambios se guardan como borrador del archivo; ahora se ven los suyos.',
  saved: (file) => `Los cambios en ${file} están guardados.`,
  changed: (file) => `Cambiar filas de ${file}`,
  added: (file) => `Añadir una fila a ${file}`,
  removed: (file) => `Quitar filas de ${file}`,
}
