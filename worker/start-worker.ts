import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Application } from './ports/application.ts'
import type { Log } from './ports/log.ts'
import type { Operator } from './ports/operator.ts'
import type { SweepReport } from './ports/sweep-report.ts'

export interface RunningWorker {
  /** The port it listens on; 0 where it does not listen. */
  readonly port: number
  readonly application: Application
  readonly operator: Operator
  sweepAll(): Promise<SweepReport>
  close(): Promise<void>
}

export interface WorkerOptions {
  readonly config: Config
  readonly clock: Clock
  readonly log?: Log
  /** Timers for hints, sweeps and jobs; `false`: the caller drives. Default `true`. */
  readonly background?: boolean
  /** Default `true`. */
  readonly listen?: boolean
}

/** Starts a worker. The one place that knows google/ and store/. */
export function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  return Promise.reject(new Error(`Not startable yet: ${options.config.dataDir}`))
}
