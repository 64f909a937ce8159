/** What a page says where something of it cannot be shown. Its owner gives the sentences, in the language spoken. */
export type PageWords = {
  /** Of a link. */
  readonly missingPage: string
  readonly imageNotFound: (name: string) => string
  readonly imageNotLoaded: (host: string) => string
  readonly imageOn: (host: string) => string
  /** The same of an image with a text of its own. */
  readonly namedImageOn: (alt: string, host: string) => string
  readonly showImage: (host: string) => string
  readonly showNamedImage: (alt: string, host: string) => string
  /** A table without a caption; they are counted from 1. */
  readonly table: (number: number) => string
}
