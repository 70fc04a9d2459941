/** One event a request or job: ids and counts, never cell contents (STYLE.md). */
export interface LogEvent {
  readonly event: string
  readonly level?: 'info' | 'warning' | 'error'
  readonly [field: string]: string | number | boolean | undefined
}

export type Log = (event: LogEvent) => void
