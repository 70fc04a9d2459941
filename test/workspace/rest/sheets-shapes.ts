import { chartShapes } from './chart-shapes.ts'
import type { Shapes } from './shapes.ts'

const dimension = 'DIMENSION_UNSPECIFIED|ROWS|COLUMNS'
const inputOption = 'INPUT_VALUE_OPTION_UNSPECIFIED|RAW|USER_ENTERED'
const renderOption = 'FORMATTED_VALUE|UNFORMATTED_VALUE|FORMULA'
const dateTimeOption = 'SERIAL_NUMBER|FORMATTED_STRING'
const conditionType =
  'NUMBER_GREATER|NUMBER_GREATER_THAN_EQ|NUMBER_LESS|NUMBER_LESS_THAN_EQ|NUMBER_EQ|NUMBER_NOT_EQ|NUMBER_BETWEEN|NUMBER_NOT_BETWEEN|TEXT_CONTAINS|TEXT_NOT_CONTAINS|TEXT_STARTS_WITH|TEXT_ENDS_WITH|TEXT_EQ|TEXT_IS_EMAIL|TEXT_IS_URL|DATE_EQ|DATE_BEFORE|DATE_AFTER|DATE_ON_OR_BEFORE|DATE_ON_OR_AFTER|DATE_BETWEEN|DATE_NOT_BETWEEN|DATE_IS_VALID|ONE_OF_RANGE|ONE_OF_LIST|BLANK|NOT_BLANK|CUSTOM_FORMULA|BOOLEAN|TEXT_NOT_EQ|DATE_NOT_EQ|FILTER_EXPRESSION'

/** Messages of Sheets v4 that are implemented, by name. Kinds left `any` are answered with 501. */
export const sheetsShapes: Shapes = {
  Color: 'red:num green:num blue:num alpha:num',
  ColorStyle:
    'rgbColor:Color themeColor:TEXT|BACKGROUND|ACCENT1|ACCENT2|ACCENT3|ACCENT4|ACCENT5|ACCENT6|LINK',
  GridRange:
    'sheetId:int startRowIndex:int endRowIndex:int startColumnIndex:int endColumnIndex:int',
  GridCoordinate: 'sheetId:int rowIndex:int columnIndex:int',
  DimensionRange: `sheetId:int dimension:${dimension} startIndex:int endIndex:int`,
  GridProperties:
    'rowCount:int columnCount:int frozenRowCount:int frozenColumnCount:int hideGridlines:bool rowGroupControlAfter:bool columnGroupControlAfter:bool',
  SheetProperties:
    'sheetId:int title:str index:int sheetType:GRID|OBJECT|DATA_SOURCE gridProperties:GridProperties hidden:bool tabColor:Color tabColorStyle:ColorStyle rightToLeft:bool dataSourceSheetProperties:any',
  SpreadsheetProperties:
    'title:str locale:str autoRecalc:ON_CHANGE|MINUTE|HOUR timeZone:str defaultFormat:CellFormat iterativeCalculationSettings:any spreadsheetTheme:any importFunctionsExternalUrlAccessAllowed:bool',
  Border:
    'style:NONE|DOTTED|DASHED|SOLID|SOLID_MEDIUM|SOLID_THICK|DOUBLE width:int color:Color colorStyle:ColorStyle',
  Borders: 'top:Border bottom:Border left:Border right:Border',
  Padding: 'top:int right:int bottom:int left:int',
  TextRotation: 'angle:int vertical:bool',
  Link: 'uri:str',
  TextFormat:
    'foregroundColor:Color foregroundColorStyle:ColorStyle fontFamily:str fontSize:int bold:bool italic:bool strikethrough:bool underline:bool link:Link',
  NumberFormat: 'type:TEXT|NUMBER|PERCENT|CURRENCY|DATE|TIME|DATE_TIME|SCIENTIFIC pattern:str',
  CellFormat:
    'numberFormat:NumberFormat backgroundColor:Color backgroundColorStyle:ColorStyle borders:Borders padding:Padding horizontalAlignment:LEFT|CENTER|RIGHT verticalAlignment:TOP|MIDDLE|BOTTOM wrapStrategy:OVERFLOW_CELL|LEGACY_WRAP|CLIP|WRAP textDirection:LEFT_TO_RIGHT|RIGHT_TO_LEFT textFormat:TextFormat hyperlinkDisplayType:LINKED|PLAIN_TEXT textRotation:TextRotation',
  ErrorValue: 'type:str message:str',
  ExtendedValue:
    'numberValue:num stringValue:str boolValue:bool formulaValue:str errorValue:ErrorValue',
  ConditionValue:
    'relativeDate:PAST_YEAR|PAST_MONTH|PAST_WEEK|YESTERDAY|TODAY|TOMORROW userEnteredValue:str',
  BooleanCondition: `type:${conditionType} values:ConditionValue[]`,
  DataValidationRule: 'condition:BooleanCondition inputMessage:str strict:bool showCustomUi:bool',
  TextFormatRun: 'startIndex:int format:TextFormat',
  CellData:
    'userEnteredValue:ExtendedValue effectiveValue:ExtendedValue formattedValue:str userEnteredFormat:CellFormat effectiveFormat:CellFormat hyperlink:str note:str textFormatRuns:TextFormatRun[] dataValidation:DataValidationRule pivotTable:any dataSourceTable:any dataSourceFormula:any chipRuns:any',
  RowData: 'values:CellData[]',
  DimensionProperties:
    'hiddenByFilter:bool hiddenByUser:bool pixelSize:int developerMetadata:any dataSourceColumnReference:any',
  GridData:
    'startRow:int startColumn:int rowData:RowData[] rowMetadata:DimensionProperties[] columnMetadata:DimensionProperties[]',
  Editors: 'users:str[] groups:str[] domainUsersCanEdit:bool',
  ProtectedRange:
    'protectedRangeId:int range:GridRange namedRangeId:str tableId:str description:str warningOnly:bool requestingUserCanEdit:bool unprotectedRanges:GridRange[] editors:Editors',
  BooleanRule: 'condition:BooleanCondition format:CellFormat',
  InterpolationPoint:
    'color:Color colorStyle:ColorStyle type:MIN|MAX|NUMBER|PERCENT|PERCENTILE value:str',
  GradientRule:
    'minpoint:InterpolationPoint midpoint:InterpolationPoint maxpoint:InterpolationPoint',
  ConditionalFormatRule: 'ranges:GridRange[] booleanRule:BooleanRule gradientRule:GradientRule',
  SortSpec:
    'dimensionIndex:int sortOrder:ASCENDING|DESCENDING foregroundColor:any foregroundColorStyle:any backgroundColor:any backgroundColorStyle:any dataSourceColumnReference:any',
  FilterCriteria:
    'hiddenValues:str[] condition:BooleanCondition visibleBackgroundColor:Color visibleBackgroundColorStyle:ColorStyle visibleForegroundColor:Color visibleForegroundColorStyle:ColorStyle',
  FilterSpec: 'filterCriteria:FilterCriteria columnIndex:int dataSourceColumnReference:any',
  BasicFilter:
    'range:GridRange tableId:str sortSpecs:SortSpec[] criteria:{FilterCriteria} filterSpecs:FilterSpec[]',
  FilterView:
    'filterViewId:int title:str range:GridRange namedRangeId:str tableId:str sortSpecs:SortSpec[] criteria:{FilterCriteria} filterSpecs:FilterSpec[]',
  NamedRange: 'namedRangeId:str name:str range:GridRange',
  BandingProperties:
    'headerColor:Color headerColorStyle:ColorStyle firstBandColor:Color firstBandColorStyle:ColorStyle secondBandColor:Color secondBandColorStyle:ColorStyle footerColor:Color footerColorStyle:ColorStyle',
  BandedRange:
    'bandedRangeId:int bandedRangeReference:str range:GridRange rowProperties:BandingProperties columnProperties:BandingProperties',
  ...chartShapes,
  Sheet:
    'properties:SheetProperties data:GridData[] merges:GridRange[] conditionalFormats:ConditionalFormatRule[] filterViews:FilterView[] protectedRanges:ProtectedRange[] basicFilter:BasicFilter charts:EmbeddedChart[] bandedRanges:BandedRange[] developerMetadata:any rowGroups:any columnGroups:any slicers:any tables:any commentAnchors:any',
  Spreadsheet:
    'spreadsheetId:str properties:SpreadsheetProperties sheets:Sheet[] namedRanges:NamedRange[] spreadsheetUrl:str developerMetadata:DeveloperMetadata[] dataSources:any dataSourceSchedules:any comments:any commentsViewMode:str',
  DeveloperMetadataLocation:
    'locationType:ROW|COLUMN|SHEET|SPREADSHEET spreadsheet:bool sheetId:int dimensionRange:DimensionRange',
  DeveloperMetadata:
    'metadataId:int metadataKey:str metadataValue:str location:DeveloperMetadataLocation visibility:DOCUMENT|PROJECT',
  DeveloperMetadataLookup:
    'locationType:ROW|COLUMN|SHEET|SPREADSHEET metadataLocation:DeveloperMetadataLocation locationMatchingStrategy:EXACT_LOCATION|INTERSECTING_LOCATION metadataId:int metadataKey:str metadataValue:str visibility:DOCUMENT|PROJECT',
  DataFilter: 'a1Range:str gridRange:GridRange developerMetadataLookup:DeveloperMetadataLookup',
  ValueRange: `range:str majorDimension:${dimension} values:any[][]`,
  DataFilterValueRange: `dataFilter:DataFilter majorDimension:${dimension} values:any[][]`,
  MatchedValueRange: 'valueRange:ValueRange dataFilters:DataFilter[]',

  BatchUpdateSpreadsheetRequest:
    'requests:Request[] includeSpreadsheetInResponse:bool responseRanges:str[] responseIncludeGridData:bool commentsViewMode:str',
  GetSpreadsheetByDataFilterRequest:
    'dataFilters:DataFilter[] includeGridData:bool excludeTablesInBandedRanges:bool commentsViewMode:str',
  BatchGetValuesByDataFilterRequest: `dataFilters:DataFilter[] majorDimension:${dimension} valueRenderOption:${renderOption} dateTimeRenderOption:${dateTimeOption}`,
  BatchUpdateValuesRequest: `valueInputOption:${inputOption} data:ValueRange[] includeValuesInResponse:bool responseValueRenderOption:${renderOption} responseDateTimeRenderOption:${dateTimeOption}`,
  BatchUpdateValuesByDataFilterRequest: `valueInputOption:${inputOption} data:DataFilterValueRange[] includeValuesInResponse:bool responseValueRenderOption:${renderOption} responseDateTimeRenderOption:${dateTimeOption}`,
  BatchClearValuesRequest: 'ranges:str[]',
  BatchClearValuesByDataFilterRequest: 'dataFilters:DataFilter[]',
  ClearValuesRequest: '',
  UpdateValuesResponse:
    'spreadsheetId:str updatedRange:str updatedRows:int updatedColumns:int updatedCells:int updatedData:ValueRange',
  AppendValuesResponse: 'spreadsheetId:str tableRange:str updates:UpdateValuesResponse',
  BatchUpdateValuesResponse:
    'spreadsheetId:str totalUpdatedRows:int totalUpdatedColumns:int totalUpdatedCells:int totalUpdatedSheets:int responses:UpdateValuesResponse[]',
  BatchUpdateValuesByDataFilterResponse:
    'spreadsheetId:str totalUpdatedRows:int totalUpdatedColumns:int totalUpdatedCells:int totalUpdatedSheets:int responses:any[]',
  BatchGetValuesResponse: 'spreadsheetId:str valueRanges:ValueRange[]',
  BatchGetValuesByDataFilterResponse: 'spreadsheetId:str valueRanges:MatchedValueRange[]',
  ClearValuesResponse: 'spreadsheetId:str clearedRange:str',
  BatchClearValuesResponse: 'spreadsheetId:str clearedRanges:str[]',
  BatchUpdateSpreadsheetResponse:
    'spreadsheetId:str replies:any[] updatedSpreadsheet:Spreadsheet commentUpdateState:str',

  Request:
    'addSheet:AddSheet deleteSheet:DeleteSheet updateSheetProperties:UpdateSheetProperties updateSpreadsheetProperties:UpdateSpreadsheetProperties updateCells:UpdateCells appendCells:AppendCells repeatCell:RepeatCell appendDimension:AppendDimension insertDimension:InsertDimension deleteDimension:DeleteDimension moveDimension:MoveDimension insertRange:InsertRange deleteRange:DeleteRange updateDimensionProperties:UpdateDimensionProperties autoResizeDimensions:AutoResizeDimensions setDataValidation:SetDataValidation addProtectedRange:AddProtectedRange updateProtectedRange:UpdateProtectedRange deleteProtectedRange:DeleteProtectedRange mergeCells:MergeCells unmergeCells:UnmergeCells updateBorders:UpdateBorders addConditionalFormatRule:AddConditionalFormatRule updateConditionalFormatRule:UpdateConditionalFormatRule deleteConditionalFormatRule:DeleteConditionalFormatRule addNamedRange:AddNamedRange updateNamedRange:UpdateNamedRange deleteNamedRange:DeleteNamedRange sortRange:SortRange setBasicFilter:SetBasicFilter clearBasicFilter:ClearBasicFilter addBanding:AddBanding updateBanding:UpdateBanding deleteBanding:DeleteBanding ' +
    'addChart:AddChart addCommentReply:any addDataSource:any addDimensionGroup:any addFilterView:AddFilterView addSlicer:any addTable:any autoFill:any cancelDataSourceRefresh:any copyPaste:any createDeveloperMetadata:CreateDeveloperMetadata cutPaste:any deleteComment:any deleteCommentReply:any deleteDataSource:any deleteDeveloperMetadata:DeleteDeveloperMetadata deleteDimensionGroup:any deleteDuplicates:DeleteDuplicates deleteEmbeddedObject:DeleteEmbeddedObject deleteFilterView:DeleteFilterView deleteTable:any duplicateFilterView:any duplicateSheet:any findReplace:any insertComment:any pasteData:any randomizeRange:any refreshDataSource:any textToColumns:any trimWhitespace:any updateChartSpec:UpdateChartSpec updateCommentPost:any updateDataSource:any updateDeveloperMetadata:UpdateDeveloperMetadata updateDimensionGroup:any updateEmbeddedObjectBorder:any updateEmbeddedObjectPosition:UpdateEmbeddedObjectPosition updateFilterView:UpdateFilterView updateSlicerSpec:any updateTable:any',
  AddSheet: 'properties:SheetProperties',
  DeleteSheet: 'sheetId:int',
  UpdateSheetProperties: 'properties:SheetProperties fields:str',
  UpdateSpreadsheetProperties: 'properties:SpreadsheetProperties fields:str',
  UpdateCells: 'rows:RowData[] fields:str start:GridCoordinate range:GridRange',
  AppendCells: 'sheetId:int tableId:str rows:RowData[] fields:str',
  RepeatCell: 'range:GridRange cell:CellData fields:str',
  AppendDimension: `sheetId:int dimension:${dimension} length:int`,
  InsertDimension: 'range:DimensionRange inheritFromBefore:bool',
  DeleteDimension: 'range:DimensionRange',
  MoveDimension: 'source:DimensionRange destinationIndex:int',
  InsertRange: `range:GridRange shiftDimension:${dimension}`,
  DeleteRange: `range:GridRange shiftDimension:${dimension}`,
  UpdateDimensionProperties:
    'range:DimensionRange dataSourceSheetRange:any properties:DimensionProperties fields:str',
  AutoResizeDimensions: 'dimensions:DimensionRange dataSourceSheetDimensions:any',
  SetDataValidation: 'range:GridRange rule:DataValidationRule filteredRowsIncluded:bool',
  AddProtectedRange: 'protectedRange:ProtectedRange',
  UpdateProtectedRange: 'protectedRange:ProtectedRange fields:str',
  DeleteProtectedRange: 'protectedRangeId:int',
  MergeCells: 'range:GridRange mergeType:MERGE_ALL|MERGE_COLUMNS|MERGE_ROWS',
  UnmergeCells: 'range:GridRange',
  UpdateBorders:
    'range:GridRange top:Border bottom:Border left:Border right:Border innerHorizontal:Border innerVertical:Border',
  AddConditionalFormatRule: 'rule:ConditionalFormatRule index:int',
  UpdateConditionalFormatRule: 'index:int sheetId:int rule:ConditionalFormatRule newIndex:int',
  DeleteConditionalFormatRule: 'index:int sheetId:int',
  AddNamedRange: 'namedRange:NamedRange',
  UpdateNamedRange: 'namedRange:NamedRange fields:str',
  DeleteNamedRange: 'namedRangeId:str',
  SortRange: 'range:GridRange sortSpecs:SortSpec[]',
  SetBasicFilter: 'filter:BasicFilter',
  ClearBasicFilter: 'sheetId:int',
  AddFilterView: 'filter:FilterView',
  UpdateFilterView: 'filter:FilterView fields:str',
  DeleteFilterView: 'filterId:int',
  AddBanding: 'bandedRange:BandedRange',
  UpdateBanding: 'bandedRange:BandedRange fields:str',
  DeleteBanding: 'bandedRangeId:int',
  CreateDeveloperMetadata: 'developerMetadata:DeveloperMetadata',
  UpdateDeveloperMetadata:
    'dataFilters:DataFilter[] developerMetadata:DeveloperMetadata fields:str',
  DeleteDeveloperMetadata: 'dataFilter:DataFilter',
  DeleteDuplicates: 'range:GridRange comparisonColumns:DimensionRange[]',
  AddChart: 'chart:EmbeddedChart',
  UpdateChartSpec: 'chartId:int spec:ChartSpec',
  UpdateEmbeddedObjectPosition: 'objectId:int newPosition:EmbeddedObjectPosition fields:str',
  DeleteEmbeddedObject: 'objectId:int',
}
