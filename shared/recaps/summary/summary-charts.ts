import { CHART_COLOURS } from '../outcome-colours.ts'
import type { RecapPage } from '../recap-page.ts'
import type { RecapChart, RecapRange, RecapSeries } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { SUMMARY_WORDS } from './words.ts'

const WIDTH_PX = 640
const HEIGHT_PX = 240
/** Rows of 21 pixels that a chart covers, with a gap. */
const ROWS_A_CHART = 12
const BAR_PX = 26
const AROUND_BARS_PX = 110
/** More bars would be too thin to read. */
const MOST_RULES = 10

/** Rows of a table on the page, its header first. */
export interface TableRows {
  readonly row: number
  readonly rows: number
}

/**
 * Sets the charts of *Ringkasan* one below the other from `at` down: presence by day, the share at the
 * office against the limit where there is one, findings by rule where there are any.
 */
export function addSummaryCharts(
  page: RecapPage,
  {
    at,
    daily,
    isLimited,
    findings,
  }: {
    readonly at: { readonly row: number; readonly column: number }
    readonly daily: TableRows
    readonly isLimited: boolean
    readonly findings: TableRows | undefined
  },
): void {
  const { charts, day } = SUMMARY_WORDS[page.language]
  let { row } = at

  function add(chart: Omit<RecapChart, 'at' | 'widthPx' | 'heightPx'>, heightPx = HEIGHT_PX): void {
    page.chart({ ...chart, at: { row, column: at.column }, widthPx: WIDTH_PX, heightPx })
    row += ROWS_A_CHART
  }

  add({
    kind: 'column',
    stacked: true,
    title: charts.presence,
    categoryTitle: day,
    valueTitle: charts.people,
    categories: column(daily, 0),
    series: [series(daily, 1, CHART_COLOURS.office), series(daily, 2, CHART_COLOURS.home)],
  })
  if (isLimited) {
    add({
      kind: 'column',
      title: charts.share,
      categoryTitle: day,
      valueTitle: charts.shareOfPeople,
      categories: column(daily, 0),
      series: [
        series(daily, 3, CHART_COLOURS.office),
        { ...series(daily, 4, CHART_COLOURS.limit), asLine: true },
      ],
    })
  }
  if (findings) {
    // From the line above its table on: printed, a chart is kept whole, and so they stay together.
    row = Math.max(row, findings.row - 1)
    const rules = findings.rows - 1
    const shown = { row: findings.row, rows: Math.min(rules, MOST_RULES) + 1 }
    add(
      {
        kind: 'bar',
        stacked: true,
        title: rules > MOST_RULES ? charts.firstFindings(MOST_RULES) : charts.findings,
        categoryTitle: recapsText(page.language).rule,
        valueTitle: charts.findingsCount,
        categories: column(shown, 0),
        series: [
          series(shown, 1, CHART_COLOURS.violation),
          series(shown, 2, CHART_COLOURS.warning),
          series(shown, 3, CHART_COLOURS.info),
        ],
      },
      AROUND_BARS_PX + BAR_PX * (shown.rows - 1),
    )
  }
}

function column({ row, rows }: TableRows, index: number): RecapRange {
  return { row, column: index, rows, columns: 1 }
}

function series(table: TableRows, index: number, colour: string): RecapSeries {
  return { range: column(table, index), colour }
}
