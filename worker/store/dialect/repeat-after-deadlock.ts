const DEADLOCK = '40P01'
const TRIES = 5

/** Of transactions that write to two agencies one may have to give way; it has changed nothing then. */
export async function repeatAfterDeadlock<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      const isDeadlock = error instanceof Error && 'code' in error && error.code === DEADLOCK
      if (!isDeadlock || tries === TRIES) throw error
    }
  }
}
