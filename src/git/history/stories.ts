import type { CommitGraph } from '../graph'
import { Recent } from '../pack/recent'

/** A stranger's page may have had a name for each of a hundred thousand commits: what there is no room for is found anew. */
const keptBytes = 64 << 20

/** What paths hold at each of the first `until` commits, by commit. */
export class Stories {
  private readonly kept = new Recent<number, Int32Array>(keptBytes)
  private last: { readonly path: number; readonly contents: Int32Array } | undefined

  constructor(
    private readonly graph: CommitGraph,
    private readonly until: number,
  ) {}

  of(path: number): Int32Array {
    if (this.last?.path === path) return this.last.contents
    const contents = this.kept.find(path) ?? this.graph.contentsOf(path, this.until)
    this.kept.keep(path, contents, contents.byteLength)
    this.last = { path, contents }
    return contents
  }
}
