/** Alarms that were told and are not over, so that none is told twice. */
export interface AlarmRecords {
  list(): Promise<{ readonly cause: string; readonly text: string }[]>
  put(cause: string, text: string): Promise<void>
  remove(cause: string): Promise<void>
}
