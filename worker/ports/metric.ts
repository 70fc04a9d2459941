/** A value, with what it is of. */
export interface Sample {
  readonly suffix?: '_total' | '_bucket' | '_count' | '_sum'
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

/** A family of values for whoever keeps the worker running; of people it says nothing. */
export interface Metric {
  readonly name: string
  readonly type: 'gauge' | 'counter' | 'histogram'
  readonly help: string
  readonly samples: readonly Sample[]
}
