/** A pack on its way in. */
import type { Oid } from '../../../names'
import type { Answer } from '../exchange'
import { broken } from '../failure'
import type { Call } from '../progress'

/** Where history is cut: commits that now stand without their parents, and those that have them again. */
export type Boundary = { readonly shallow: readonly Oid[]; readonly unshallow: readonly Oid[] }

/**
 * The bytes of a pack as they come, once. The connection ends with the last byte, with whoever stops reading, and with
 * `close` for who never began. Reading throws `cut-off` where the connection broke.
 */
export class IncomingPack implements AsyncIterable<Uint8Array>, Boundary {
  readonly shallow: readonly Oid[]
  readonly unshallow: readonly Oid[]

  constructor(
    private readonly answer: Answer,
    private readonly bytes: AsyncIterable<Uint8Array>,
    { shallow, unshallow, onProgress }: Boundary & Pick<Call, 'onProgress'>,
  ) {
    this.shallow = shallow
    this.unshallow = unshallow
    this.onProgress = onProgress
  }

  private readonly onProgress: Call['onProgress']

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    let bytes = 0
    try {
      for await (const piece of this.bytes) {
        bytes += piece.length
        this.onProgress?.({ phase: 'receiving', bytes })
        yield piece
      }
      if (bytes === 0) throw broken(this.answer.party.host, 'it sent nothing')
    } finally {
      await this.close()
    }
  }

  /** Lets go of the connection; what was not read is lost. */
  close(): Promise<void> {
    return this.answer.packets.close()
  }
}
