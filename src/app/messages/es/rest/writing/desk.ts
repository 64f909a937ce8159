import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

export const desk: RestMessages['desk'] = {
  storing: (name) => `Guardando ${name}…`,
  pickImage: 'Poner una imagen u otro archivo',
  largeTitle: (count) =>
    count === 1 ? 'Esta imagen es grande' : plural(count, 'imagen es grande', 'imágenes son grandes'),
  largeText: (side) =>
    `Cada copia de la wiki cargará con ella. Si se reduce, ningún lado pasa de ${side} píxeles, y lo que anotó la cámara, ` +
    'como el lugar, se queda fuera.',
  shrink: 'Reducirla',
  keepSize: 'Dejarla como está',
  outline: 'Índice',
  template: 'Empezar con',
  noTemplate: 'Una página vacía',
  days: 'Días',
  weeks: 'Semanas',
  begin: (title) => `${title}, sin escribir`,
  week: (week, year) => `Semana ${week} de ${year}`,
  writing: 'Escritura',
  saveItself: 'Guardado automático',
  saveItselfHint:
    'Cuando llevas un rato sin escribir, el texto se convierte en un commit. Los de una misma sesión se pliegan en el historial.',
  saveAfter: 'Segundos de espera',
  savedItself: (clock) => `Guardado: ${clock}`,
  folded: (count) => plural(count, 'guardado automático antes de este', 'guardados automáticos antes de este'),
}
