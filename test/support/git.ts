/** The machine's own git, as the oracle: nothing of the machine's or the user's settings, always the same author and time. */
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'

export type GitOptions = {
  readonly cwd?: string
  /** Standard input. */
  readonly input?: string | Uint8Array
  /** Variables besides and instead of the fixed ones; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

export const author = { name: 'Ada', email: 'ada@example.org', date: '2026-01-02T03:04:05Z' } as const

const environment = {
  PATH: process.env['PATH'],
  HOME: tmpdir(),
  LC_ALL: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'init.defaultBranch',
  GIT_CONFIG_VALUE_0: 'main',
  GIT_CONFIG_KEY_1: 'gc.auto',
  GIT_CONFIG_VALUE_1: '0',
  GIT_AUTHOR_NAME: author.name,
  GIT_AUTHOR_EMAIL: author.email,
  GIT_AUTHOR_DATE: author.date,
  GIT_COMMITTER_NAME: author.name,
  GIT_COMMITTER_EMAIL: author.email,
  GIT_COMMITTER_DATE: author.date,
} as const

export type GitResult = { readonly code: number; readonly stdout: Buffer; readonly stderr: string }

/** Runs git to its end, whatever that is. */
export function runGit(args: readonly string[], { cwd, input, env }: GitOptions = {}): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: cwd ?? tmpdir(), env: { ...environment, ...env } })
    const output: Buffer[] = []
    const complaints: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code: code ?? -1, stdout: Buffer.concat(output), stderr: Buffer.concat(complaints).toString() })
    })
    child.stdin.on('error', () => undefined) // git may end before it has read everything
    child.stdin.end(input)
  })
}

/** Runs git and gives what it printed, byte for byte; throws what it complained about when it failed. */
export async function gitBytes(args: readonly string[], options?: GitOptions): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(args, options)
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${String(code)}: ${stderr}`)
  return stdout
}

/** Runs git and gives the text it printed, without the newline at its end. */
export const git = async (args: readonly string[], options?: GitOptions): Promise<string> =>
  (await gitBytes(args, options)).toString().replace(/\n$/, '')

/** Passes when the repository is sound down to the last object; throws what `git fsck --strict` found. */
export async function fsck(repository: string): Promise<void> {
  const { code, stdout, stderr } = await runGit(['fsck', '--strict', '--full'], { cwd: repository })
  const findings = `${stdout.toString()}${stderr}`
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('notice'))
  if (code !== 0 || findings.some((line) => !line.startsWith('dangling'))) throw new Error(findings.join('\n'))
}

export { makeFolder } from './folder'
