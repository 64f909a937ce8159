import type { FirstMessages } from '../../en/first'

export const beginning: FirstMessages['beginning'] = {
  title: 'Mi wiki',
  message: 'Empezar {title}',
  page: `# {title}

Te damos la bienvenida. Esta página es tuya: {edit} y cambia lo que quieras.

- Cada vez que guardas se hace un **commit** en un repositorio git dentro de este navegador. Nada se pierde: {turn} para ver su historial, compara dos revisiones, recupera una antigua.
- Las páginas se enlazan con dobles corchetes, así: [[Ideas]]. Esa página aún no existe; sigue el enlace para empezarla.
- Todo funciona sin conexión. Sin cuentas, sin servidor.
- {find} cualquier página y cualquier acción.
- Por ahora esta wiki vive solo en este navegador. *Conecta un repositorio* para tenerla también en GitHub o en cualquier servidor git, o llévatela entera en un archivo cuando quieras.
`,
  keys: {
    edit: 'pulsa **e** (o *Editar*)',
    turn: 'da la vuelta a la página (**t**)',
    find: '**Ctrl-K** (⌘K) encuentra',
  },
  touch: { edit: 'toca *Editar*', turn: 'da la vuelta a la página (*Voltear*)', find: '*Buscar* y *Más* encuentran' },
}
