/** In which the add-on names the spreadsheet that asks: an agency may have left it for a copy. */
export const SPREADSHEET_HEADER = 'x-pantau-spreadsheet'
