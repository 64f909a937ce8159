import type { Oid } from '../../names'
import type { Pack } from '../pack'

/** The pack's objects as they lie in it: a delta that names its base's place after that base. */
export function listInOrder({ index }: Pack): readonly Oid[] {
  const positions = Uint32Array.from({ length: index.count }, (_, i) => i)
  positions.sort((a, b) => index.offsetAt(a) - index.offsetAt(b))
  return Array.from(positions, (position) => index.oidAt(position))
}
