import type { FirstMessages } from '../../en/first'

export const absent: FirstMessages['absent'] = {
  title: (host) => `Este texto sigue en ${host}`,
  text: 'Se dejó allí para ahorrar espacio en este dispositivo. Llega cuando tengas conexión, y desde entonces se queda.',
  disconnected:
    'Se dejó allí para ahorrar espacio en este dispositivo, y ahora esta wiki no está conectada. Conéctala para leerlo.',
  tryAgain: 'Reintentar',
  fetchAll: 'Traer todo lo que se dejó allí',
  elsewhere: 'el remoto',
  connect: 'Conectar un remoto',
}
