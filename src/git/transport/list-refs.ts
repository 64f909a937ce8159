/** What a server has, before anything is taken from it or given to it. */
import { isOid, isRefName, type Oid, type RefName } from '../../names'
import { readAdvertisement, type Advertised } from './advertisement'
import { parseAddress, type Endpoint } from './endpoint'
import { ask, type Answer } from './exchange'
import { refusedByGit } from './failure'
import { decodeLine, delimiter, encodeText, flush, formatPacket } from './packets'
import type { Call } from './progress'

/** Bytes of a list of refs: some 200,000 of them. */
const maxBytes = 16 * 1024 * 1024

/** What the server can do; its refs only where it speaks an old protocol. */
export async function askServer(endpoint: Endpoint, call: Call = {}): Promise<Advertised> {
  const question = { service: 'git-upload-pack', address: parseAddress(endpoint.url), version: 2 } as const
  return readAndClose(await ask(endpoint, question, { maxBytes, ...call }), readAdvertisement)
}

/** The server's branches and tags. Throws unless the list is there to its end; an empty one is an empty repository. */
export async function listRefs(endpoint: Endpoint, call: Call = {}): Promise<Advertised> {
  const advertised = await askServer(endpoint, call)
  return advertised.version === 2
    ? askForRefs(endpoint, advertised, { maxBytes, ...call })
    : { ...advertised, refs: shared(advertised.refs) }
}

/** What the server would let us push to: all its refs, which also tell what it has. */
export async function listReceiveRefs(endpoint: Endpoint, call: Call = {}): Promise<Advertised> {
  const address = parseAddress(endpoint.url)
  const answer = await ask(endpoint, { service: 'git-receive-pack', address }, { maxBytes, ...call })
  return readAndClose(answer, readAdvertisement)
}

/** Reads the answer to its end, or lets go of what is left of it. */
export async function readAndClose<T>(answer: Answer, read: (answer: Answer) => Promise<T>): Promise<T> {
  try {
    return await read(answer)
  } finally {
    await answer.packets.close()
  }
}

const isShared = (ref: string): boolean => ref.startsWith('refs/heads/') || ref.startsWith('refs/tags/')

const shared = (refs: ReadonlyMap<RefName, Oid>): ReadonlyMap<RefName, Oid> =>
  new Map([...refs].filter(([ref]) => isShared(ref)))

/** The beginning of every request of protocol 2. */
export const formatCommand = (command: string, capabilities: ReadonlyMap<string, string>): string =>
  [
    `command=${command}\n`,
    ...(capabilities.has('agent') ? ['agent=verso\n'] : []),
    ...(capabilities.has('object-format') ? ['object-format=sha1\n'] : []),
  ]
    .map(formatPacket)
    .join('') + delimiter

async function askForRefs(endpoint: Endpoint, advertised: Advertised, call: Call): Promise<Advertised> {
  const { capabilities } = advertised
  const unborn = capabilities.get('ls-refs')?.split(' ').includes('unborn') ? ['unborn\n'] : []
  const wanted = ['symrefs\n', ...unborn, 'ref-prefix HEAD\n', 'ref-prefix refs/heads/\n', 'ref-prefix refs/tags/\n']
  const body = encodeText(formatCommand('ls-refs', capabilities) + wanted.map(formatPacket).join('') + flush)
  const address = new URL(advertised.address)
  const answer = await ask(endpoint, { service: 'git-upload-pack', address, body, version: 2 }, call)
  const { refs, head } = await readAndClose(answer, readRefs)
  return { ...advertised, refs: shared(refs), head }
}

async function readRefs({ packets, party }: Answer): Promise<Pick<Advertised, 'refs' | 'head'>> {
  const lines: string[] = []
  for await (const packet of packets.lines()) lines.push(decodeLine(packet))
  const error = lines.find((line) => line.startsWith('ERR '))
  if (error !== undefined) throw refusedByGit(party, error)
  const named = lines.map(parseRef)
  const head = named.find(({ name }) => name === 'HEAD')?.target ?? ''
  return {
    refs: new Map(named.flatMap(({ oid, name }) => (isOid(oid) && isRefName(name) ? [[name, oid] as const] : []))),
    head: isRefName(head) ? head : null,
  }
}

/** A line such as `<oid> HEAD symref-target:refs/heads/main`; `unborn` stands for the oid of what has no commit yet. */
function parseRef(line: string): { readonly oid: string; readonly name: string; readonly target: string } {
  const [oid = '', name = '', ...attributes] = line.split(' ')
  const target = attributes.find((word) => word.startsWith('symref-target:')) ?? ''
  return { oid, name, target: target.slice('symref-target:'.length) }
}
