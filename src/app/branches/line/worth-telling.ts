/** The branches here, and those that only the remote has. */
export type BranchNames = { readonly ours: readonly unknown[]; readonly theirs: readonly unknown[] }

/** What people call the branch of a wiki that has but one; a wiki that shows it needs not say so. */
const usual: readonly string[] = ['main', 'master']

/** Whether the frame says which branch is shown. */
export const isWorthTelling = (shown: string, { ours, theirs }: BranchNames): boolean =>
  ours.length + theirs.length > 1 || !usual.includes(shown)
