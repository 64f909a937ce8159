/** The render worker: Markdown in, HTML out, one page at a time. It holds nothing, so that it can be stopped at any time. */
import { renderMarkdown } from '../page'

addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(renderMarkdown(data)))

postMessage('ready')
