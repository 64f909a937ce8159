/** isomorphic-git expects to find a `Buffer`. */
import { Buffer } from 'buffer'

Object.assign(globalThis, { Buffer })
