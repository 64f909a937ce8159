/** The whole server as one function from a Web standard request to its response. */
import { formatError } from '../errors'
import { refuse, say } from './answers'
import { answerPreflight, type Callers, corsHeaders, refuseCaller } from './origin'

/** `client` is the address of whoever asks, for limits only. */
export type Handler = (request: Request, client: string) => Promise<Response>

export type Context = Callers & {
  /** The address of whoever asks. */
  readonly client: string
  readonly files: Handler
  readonly proxy: Handler
  /** Null when no folder of repositories is shared. */
  readonly repositories: Handler | null
  /** Told of faults of our own; never of anything secret. */
  readonly log: (line: string) => void
}

const noRepositories: Handler = () =>
  Promise.resolve(say(404, 'No repositories are shared here. Start Verso with --repositories DIR to share a folder.'))

async function guard(handler: Handler, request: Request, context: Context): Promise<Response> {
  const refusal = refuseCaller(request, context)
  if (refusal !== undefined) return refuse(refusal)
  const response = request.method === 'OPTIONS' ? answerPreflight(request) : await handler(request, context.client)
  for (const [name, value] of Object.entries(corsHeaders(request, context))) response.headers.set(name, value)
  return response
}

function route(request: Request, context: Context): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname.startsWith('/proxy/')) return guard(context.proxy, request, context)
  if (pathname.startsWith('/repositories/')) return guard(context.repositories ?? noRepositories, request, context)
  return context.files(request, context.client)
}

/** Answers any request; throws only when the request's own signal was aborted. */
export async function handle(request: Request, context: Context): Promise<Response> {
  try {
    return await route(request, context)
  } catch (error) {
    request.signal.throwIfAborted()
    context.log(`Verso could not answer a request: ${formatError(error).message}`)
    return say(500, 'Verso could not answer this request. What went wrong is in the terminal where it runs.')
  }
}
