/** Why a server does not move a ref as it was asked to. */
export type Refusal = {
  readonly kind:
    | 'moved' //            somebody else has moved it meanwhile
    | 'cannot-delete' //    the server cannot, or must not, delete branches and tags
    | 'main-branch' //      nobody can delete the server's main branch there
    | 'history-missing' //  it goes on to older commits that are neither there nor here
    | 'not-allowed' //      the token is missing, wrong, or of no right to this
    | 'refused' //          for a reason that it says itself, or does not say
  /** What the server said to it, in its own words; empty when it said nothing. */
  readonly said: string
}

export const refusal = (kind: Refusal['kind'], said = ''): Refusal => ({ kind, said })

/** What git itself says (builtin/receive-pack.c); a host that protects a branch has words of its own. */
const known: readonly (readonly [RegExp, Refusal['kind']])[] = [
  [/deletion of the current branch prohibited/, 'main-branch'],
  [/deletion prohibited/, 'cannot-delete'],
]

/** What a server's answer comes to. */
export const readRefusal = (said: string): Refusal =>
  refusal(known.find(([pattern]) => pattern.test(said))?.[1] ?? 'refused', said)
