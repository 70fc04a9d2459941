/** A correction of attendance: the objection, the decision, each day without it and with it. */
export interface Correction {
  readonly recordedAt: string
  /** Whom it is about; both empty where it is about nobody. */
  readonly employeeId: string
  readonly name: string
  readonly what: string
  /** The employee's objection; empty where there is none. */
  readonly reason: string
  /** The superior's; null while there is none, or none is asked. */
  readonly decision: {
    readonly decision: 'approved' | 'returned' | 'rejected'
    readonly by: string
    readonly at: string
    readonly note: string
  } | null
  readonly days: readonly {
    readonly employeeId: string
    readonly name: string
    readonly date: string
    readonly before: string
    readonly after: string
  }[]
}
