/** Moves files that this script made to the bin; answers those that Google left where they are. */
export function binFiles(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => !binFile(id))
}

function binFile(id: string): boolean {
  try {
    if (typeof Drive === 'undefined' || !Drive.Files) throw new Error('Drive is not enabled')
    Drive.Files.update({ trashed: true }, id)
    return true
  } catch (error) {
    console.warn(`${id} was not moved to the bin: ${String(error)}`)
    // One that is gone needs no bin.
    return /not found/i.test(String(error))
  }
}

/** Removes this person's triggers there, which count against Google's twenty. */
export function removeTriggers(spreadsheetId: string): void {
  try {
    const spreadsheet = SpreadsheetApp.openById(spreadsheetId)
    for (const trigger of ScriptApp.getUserTriggers(spreadsheet)) ScriptApp.deleteTrigger(trigger)
  } catch (error) {
    console.warn(`Triggers of ${spreadsheetId}: ${String(error)}`)
  }
}
