import type { Shapes } from './shapes.ts'

const legend = 'BOTTOM_LEGEND|LEFT_LEGEND|RIGHT_LEGEND|TOP_LEGEND|NO_LEGEND'
const chartType = 'BAR|LINE|AREA|COLUMN|SCATTER|COMBO|STEPPED_AREA'
const axisPosition = 'BOTTOM_AXIS|LEFT_AXIS|RIGHT_AXIS'

/** Messages of embedded charts; what is `any` is answered with 501 by `check-chart-spec`. */
export const chartShapes: Shapes = {
  EmbeddedChart:
    'chartId:int spec:ChartSpec position:EmbeddedObjectPosition border:EmbeddedObjectBorder',
  EmbeddedObjectBorder: 'color:Color colorStyle:ColorStyle',
  EmbeddedObjectPosition: 'sheetId:int overlayPosition:OverlayPosition newSheet:bool',
  OverlayPosition:
    'anchorCell:GridCoordinate offsetXPixels:int offsetYPixels:int widthPixels:int heightPixels:int',
  ChartSpec:
    'title:str altText:str titleTextFormat:TextFormat titleTextPosition:TextPosition subtitle:str subtitleTextFormat:TextFormat subtitleTextPosition:TextPosition fontName:str maximized:bool backgroundColor:Color backgroundColorStyle:ColorStyle hiddenDimensionStrategy:SKIP_HIDDEN_ROWS_AND_COLUMNS|SKIP_HIDDEN_ROWS|SKIP_HIDDEN_COLUMNS|SHOW_ALL basicChart:BasicChartSpec pieChart:PieChartSpec ' +
    'bubbleChart:any candlestickChart:any histogramChart:any orgChart:any scorecardChart:any treemapChart:any waterfallChart:any dataSourceChartProperties:any filterSpecs:any sortSpecs:any',
  TextPosition: 'horizontalAlignment:LEFT|CENTER|RIGHT',
  BasicChartSpec: `chartType:${chartType} legendPosition:${legend} axis:BasicChartAxis[] domains:BasicChartDomain[] series:BasicChartSeries[] headerCount:int threeDimensional:bool interpolateNulls:bool stackedType:NOT_STACKED|STACKED|PERCENT_STACKED lineSmoothing:bool compareMode:DATUM|CATEGORY totalDataLabel:DataLabel`,
  BasicChartAxis: `position:${axisPosition} title:str format:TextFormat titleTextPosition:TextPosition viewWindowOptions:ChartAxisViewWindowOptions`,
  ChartAxisViewWindowOptions:
    'viewWindowMin:num viewWindowMax:num viewWindowMode:DEFAULT_VIEW_WINDOW_MODE|VIEW_WINDOW_MODE_UNSUPPORTED|EXPLICIT|PRETTY',
  BasicChartDomain: 'domain:ChartData reversed:bool',
  BasicChartSeries: `series:ChartData targetAxis:${axisPosition} type:${chartType} lineStyle:LineStyle dataLabel:DataLabel color:Color colorStyle:ColorStyle pointStyle:PointStyle styleOverrides:BasicSeriesDataPointStyleOverride[]`,
  BasicSeriesDataPointStyleOverride:
    'index:int color:Color colorStyle:ColorStyle pointStyle:PointStyle',
  ChartData: 'sourceRange:ChartSourceRange columnReference:any aggregateType:any groupRule:any',
  ChartSourceRange: 'sources:GridRange[]',
  DataLabel:
    'type:NONE|DATA|CUSTOM textFormat:TextFormat placement:CENTER|LEFT|RIGHT|ABOVE|BELOW|INSIDE_END|INSIDE_BASE|OUTSIDE_END customLabelData:ChartData',
  LineStyle:
    'width:int type:INVISIBLE|CUSTOM|SOLID|DOTTED|MEDIUM_DASHED|MEDIUM_DASHED_DOTTED|LONG_DASHED|LONG_DASHED_DOTTED',
  PointStyle: 'size:num shape:CIRCLE|DIAMOND|HEXAGON|PENTAGON|SQUARE|STAR|TRIANGLE|X_MARK',
  PieChartSpec: `legendPosition:${legend}|LABELED_LEGEND domain:ChartData series:ChartData threeDimensional:bool pieHole:num`,
}
