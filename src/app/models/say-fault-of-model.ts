/** What is wrong with a definition, as a sentence. */
import type { ModelFault } from '../../worker'
import { messages } from '../messages/all'

type Sentences = Readonly<Record<ModelFault['code'], (subject: string) => string>>

export function sayModelFault({ code, subject }: ModelFault): string {
  const sentences: Sentences = { ...messages.properties.faults, ...messages.models.faults }
  return sentences[code](subject)
}
