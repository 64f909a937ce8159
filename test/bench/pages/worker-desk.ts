/** The worker's end of `rival.ts`. */
import { callOn, type Desk, type DeskCall } from './desk'

export type Question = { readonly id: number; readonly call: DeskCall; readonly args: readonly unknown[] }
export type Answer = { readonly id: number; readonly value: unknown; readonly fault: string | null }

/** Answers the page's calls. Must be called before anything is awaited, so that no message is missed. */
export function serve(desk: Desk): void {
  const make = callOn(desk)
  addEventListener('message', ({ data: { id, call, args } }: MessageEvent<Question>) => {
    const post = (answer: Answer): void => postMessage(answer)
    make(call, args).then(
      (value) => post({ id, value, fault: null }),
      (error: unknown) => post({ id, value: null, fault: error instanceof Error ? error.message : String(error) }),
    )
  })
}

export const unable = (): Promise<never> => Promise.reject(new Error('It cannot do that.'))
