/** What a check found wrong, as sentences. Pure. */
import type { Fault } from '../../../worker'
import { messages } from '../../messages/all'

const words = () => messages.exchange.storage

/** What is missing, damaged or not well formed, and more about it where there is more. */
export function describeFault(fault: Fault): string {
  const { cause } = fault
  switch (cause?.kind) {
    case undefined:
      return nameOf(fault)
    case 'object':
      return [nameOf(fault), words().faultIs[cause.fault], words().faultReadable].join(' ')
    case 'pack': {
      const what = words().packIs[cause.fault ?? 'objects']
      return cause.lost === 0 ? what : `${what} ${words().packLost(cause.lost, cause.all)}`
    }
    case 'ref':
      return words().faultRef(cause.name)
    case 'copy':
      return words().faultCopy
    case 'unused':
      return words().faultUnused
  }
}

/** What an object is to people. */
function nameOf({ type, path }: Pick<Fault, 'type' | 'path'>): string {
  const { faultOf } = words()
  if (type === 'blob') return path === null ? faultOf.file : faultOf.blob(path)
  if (type === 'tree') return path === null ? faultOf.pages : faultOf.tree(path)
  return faultOf[type ?? 'target']
}
