/** Google's Advanced Sheets service. Throws where the manifest does not enable it. */
export function getSheetsService(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  if (typeof Sheets === 'undefined' || !Sheets.Spreadsheets) {
    throw new Error('The advanced service "Sheets" is not enabled in appsscript.json')
  }
  return Sheets.Spreadsheets
}
