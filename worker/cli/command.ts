import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Log } from '../ports/log.ts'
import type { RunningWorker } from '../start-worker.ts'

/** What a command may use: where it writes, and a worker to open. */
export interface Terminal {
  /** Writes a line of the command's output. */
  print(line: string): void
  /** Writes a line for people beside the output, which stays as it is for programs. */
  note(line: string): void
  /** One JSON line an event. */
  readonly log: Log
  readConfig(): Config
  clockOf(config: Config): Clock
  /** A worker that neither listens nor does anything on its own. */
  openWorker(options?: {
    readonly mayLackKey?: boolean
    readonly renewsMarks?: boolean
  }): Promise<RunningWorker>
  /** Asks whoever sits there; undefined where nobody answers. */
  ask(question: string): Promise<string | undefined>
  /** Resolves when the process is asked to end. */
  untilStopped(): Promise<void>
}

/** Wrong use of a command; the message says what is allowed. */
export class UsageError extends Error {}

export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** It reads the settings itself, and tells what is wrong with them. */
  readonly toleratesSettings?: true
  /** Resolves to the exit code. Throws `UsageError`. */
  run(args: readonly string[], terminal: Terminal): Promise<number>
}
