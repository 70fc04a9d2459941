/** The part of the Sheets API's `Request` that Pantau sends; each object holds exactly one kind. */
export interface SheetsRequest {
  readonly addSheet?: { readonly properties: SheetPropertiesBody }
  readonly appendDimension?: {
    readonly sheetId: number
    readonly dimension: 'ROWS' | 'COLUMNS'
    readonly length: number
  }
  readonly updateCells?: {
    readonly start: {
      readonly sheetId: number
      readonly rowIndex: number
      readonly columnIndex: number
    }
    readonly rows: readonly { readonly values: readonly CellBody[] }[]
    readonly fields: string
  }
  readonly repeatCell?: {
    readonly range: GridRangeBody
    readonly cell: CellBody
    readonly fields: string
  }
  readonly setDataValidation?: {
    readonly range: GridRangeBody
    readonly rule?: DataValidationBody
  }
  readonly updateDimensionProperties?: {
    readonly range: {
      readonly sheetId: number
      readonly dimension: 'ROWS' | 'COLUMNS'
      readonly startIndex: number
      readonly endIndex: number
    }
    readonly properties: { readonly pixelSize: number }
    readonly fields: string
  }
  readonly insertDimension?: {
    readonly range: {
      readonly sheetId: number
      readonly dimension: 'ROWS' | 'COLUMNS'
      readonly startIndex: number
      readonly endIndex: number
    }
    readonly inheritFromBefore: boolean
  }
  readonly moveDimension?: {
    readonly source: {
      readonly sheetId: number
      readonly dimension: 'ROWS' | 'COLUMNS'
      readonly startIndex: number
      readonly endIndex: number
    }
    readonly destinationIndex: number
  }
  readonly updateSheetProperties?: {
    readonly properties: Pick<SheetPropertiesBody, 'sheetId' | 'gridProperties'>
    readonly fields: string
  }
  readonly setBasicFilter?: { readonly filter: { readonly range: GridRangeBody } }
  readonly addProtectedRange?: { readonly protectedRange: ProtectedRangeBody }
  readonly updateProtectedRange?: {
    readonly protectedRange: ProtectedRangeBody
    readonly fields: string
  }
  readonly deleteProtectedRange?: { readonly protectedRangeId: number }
  readonly addConditionalFormatRule?: {
    readonly index: number
    readonly rule: {
      readonly ranges: readonly GridRangeBody[]
      readonly booleanRule: {
        readonly condition: ConditionBody
        readonly format: FormatBody
      }
    }
  }
}

export interface ProtectedRangeBody {
  readonly protectedRangeId?: number
  readonly range: GridRangeBody
  readonly description: string
  readonly warningOnly: boolean
  readonly editors?: { readonly users: readonly string[] }
}

export interface SheetPropertiesBody {
  readonly sheetId: number
  readonly title: string
  readonly tabColorStyle?: ColorStyleBody
  readonly gridProperties?: {
    readonly rowCount?: number
    readonly columnCount?: number
    readonly frozenRowCount?: number
    readonly frozenColumnCount?: number
  }
}

export interface GridRangeBody {
  readonly sheetId: number
  readonly startRowIndex?: number
  readonly endRowIndex?: number
  readonly startColumnIndex?: number
  readonly endColumnIndex?: number
}

export interface ColorStyleBody {
  readonly rgbColor: { readonly red: number; readonly green: number; readonly blue: number }
}

export interface FormatBody {
  readonly backgroundColorStyle?: ColorStyleBody
  readonly numberFormat?: {
    readonly type: 'TEXT' | 'NUMBER' | 'DATE' | 'DATE_TIME' | 'TIME'
    readonly pattern?: string
  }
  readonly textFormat?: {
    readonly bold?: boolean
    readonly italic?: boolean
    readonly foregroundColorStyle?: ColorStyleBody
  }
  readonly horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT'
  readonly verticalAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM'
  readonly wrapStrategy?: 'WRAP' | 'CLIP' | 'OVERFLOW_CELL'
}

export interface CellBody {
  readonly userEnteredValue?:
    | { readonly stringValue: string }
    | { readonly numberValue: number }
    | { readonly formulaValue: string }
    | Readonly<Record<string, never>>
  readonly userEnteredFormat?: FormatBody
  readonly note?: string
}

export interface ConditionBody {
  readonly type: 'ONE_OF_LIST' | 'TEXT_EQ' | 'CUSTOM_FORMULA'
  readonly values?: readonly { readonly userEnteredValue: string }[]
}

export interface DataValidationBody {
  readonly condition: ConditionBody
  readonly inputMessage?: string
  readonly strict: boolean
  readonly showCustomUi: boolean
}
