import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { describe, expect, it } from 'vitest'
import { localeFacts } from '../../workspace/sheets/number-format.ts'
import { toChartTable, type ChartCell } from '../../workspace/page/charts/chart-table.ts'
import { drawChart } from '../../workspace/page/charts/draw-chart.ts'
import { toSvgText, type SvgNode } from '../../workspace/page/charts/svg-node.ts'

function cells(...values: (string | number)[]): ChartCell[] {
  return values.map((value) =>
    typeof value === 'number'
      ? { text: String(value), number: value }
      : { text: value, number: undefined },
  )
}

const days = cells('Tanggal', '1', '2', '3')
const office = cells('Kantor', 10, 20, 30)
const home = cells('Rumah', 30, 20, 10)

interface Given {
  domain?: ChartCell[]
  series?: ChartCell[][]
  basic?: Partial<sheets_v4.Schema$BasicChartSpec>
  spec?: sheets_v4.Schema$ChartSpec
}

function draw({ domain = days, series = [office, home], basic = {}, spec }: Given): SvgNode {
  const basicChart = { chartType: 'COLUMN', series: series.map(() => ({})), ...basic }
  return drawChart({
    spec: spec ?? { title: 'Kehadiran', basicChart },
    table: toChartTable(domain, series, 1),
    width: 600,
    height: 320,
    locale: localeFacts('in_ID'),
  })
}

/** The elements of a class, in the order in which they are drawn. */
function ofClass(node: SvgNode, name: string): SvgNode[] {
  const inner = node.children.flatMap((child) =>
    typeof child === 'string' ? [] : ofClass(child, name),
  )
  return node.attributes['class'] === name ? [node, ...inner] : inner
}

function texts(node: SvgNode, name: string): string[] {
  return ofClass(node, name).map(({ children }) =>
    children.map((child) => (typeof child === 'string' ? child : '')).join(''),
  )
}

function numbers(nodes: SvgNode[], attribute: string): number[] {
  return nodes.map(({ attributes }) => Math.round(Number(attributes[attribute])))
}

describe('drawChart', () => {
  it('writes the title, the labels, the ticks and the legend', () => {
    const chart = draw({ basic: { axis: [{ position: 'LEFT_AXIS', title: 'Orang' }] } })

    expect(texts(chart, 'title')).toEqual(['Kehadiran'])
    expect(texts(chart, 'label')).toEqual(['1', '2', '3'])
    expect(texts(chart, 'tick')).toEqual(['0', '5', '10', '15', '20', '25', '30'])
    expect(texts(chart, 'legend')).toEqual(['Kantor', 'Rumah'])
    expect(texts(chart, 'axis-title')).toEqual(['Orang'])
  })

  it('draws columns as high as their numbers, side by side', () => {
    const columns = ofClass(draw({}), 'column')

    const heights = numbers(columns, 'height')
    expect(heights[1]).toBeCloseTo(2 * (heights[0] ?? 0), -1)
    expect(heights.slice(0, 3)).toEqual(heights.slice(3).toReversed())
    const [first = 0, , , second = 0] = numbers(columns, 'x')
    expect(second).toBeGreaterThan(first)
  })

  it('piles stacked columns up, each on the one below', () => {
    const columns = ofClass(draw({ basic: { stackedType: 'STACKED' } }), 'column')

    const [low, , , high] = columns.map(({ attributes }) => attributes)
    expect(low?.['x']).toBe(high?.['x'])
    expect(Number(high?.['y']) + Number(high?.['height'])).toBeCloseTo(Number(low?.['y']), 0)
  })

  it('fills every column to the top where shares are stacked', () => {
    const chart = draw({ basic: { stackedType: 'PERCENT_STACKED' } })

    const columns = ofClass(chart, 'column')
    const tops = numbers(columns.slice(3), 'y')
    expect(new Set(tops).size).toBe(1)
    expect(texts(chart, 'tick').at(-1)).toBe('100%')
  })

  it('draws bars to the right, the first at the top', () => {
    const bars = ofClass(draw({ basic: { chartType: 'BAR' }, series: [office] }), 'column')

    const [first = 0, second = 0, third = 0] = numbers(bars, 'width')
    expect([first < second, second < third]).toEqual([true, true])
    expect(numbers(bars, 'y')).toEqual(numbers(bars, 'y').toSorted((a, b) => a - b))
    expect(new Set(numbers(bars, 'x')).size).toBe(1)
  })

  it('parts a line where a number is missing, unless gaps are joined', () => {
    const series = [cells('Kantor', 1, 2, '', 4, 5)]
    const domain = cells('Tanggal', '1', '2', '3', '4', '5')
    const given = { domain, series }

    const lines = [false, true].map(
      (interpolateNulls) =>
        ofClass(draw({ ...given, basic: { chartType: 'LINE', interpolateNulls } }), 'line').length,
    )
    expect(lines).toEqual([2, 1])
  })

  it('draws a combination of columns and a dashed line on an axis of its own', () => {
    const chart = draw({
      basic: {
        chartType: 'COMBO',
        series: [
          { type: 'COLUMN', targetAxis: 'LEFT_AXIS' },
          { type: 'LINE', targetAxis: 'RIGHT_AXIS', lineStyle: { type: 'MEDIUM_DASHED' } },
        ],
      },
      series: [office, cells('Batas', 1000, 1000, 2000)],
    })

    expect(ofClass(chart, 'column')).toHaveLength(3)
    expect(ofClass(chart, 'line')[0]?.attributes['stroke-dasharray']).toBe('6 4')
    expect(texts(chart, 'tick')).toEqual(
      expect.arrayContaining(['10', '20', '30', '500', '1.000', '1.500', '2.000']),
    )
  })

  it('writes ticks as percentages where the cells are percentages', () => {
    const series = [[...cells('Bagian'), { text: '25%', number: 0.25, pattern: '0%' }]]

    expect(texts(draw({ series }), 'tick')).toEqual(['0%', '5%', '10%', '15%', '20%', '25%'])
  })

  it('keeps to the ends that an axis sets', () => {
    const viewWindowOptions = { viewWindowMin: 10, viewWindowMax: 50 }
    const chart = draw({ basic: { axis: [{ position: 'LEFT_AXIS', viewWindowOptions }] } })

    expect([texts(chart, 'tick')[0], texts(chart, 'tick').at(-1)]).toEqual(['10', '50'])
  })

  it('shows the texts of the cells as data labels', () => {
    const chart = draw({ series: [office], basic: { series: [{ dataLabel: { type: 'DATA' } }] } })

    expect(texts(chart, 'data-label')).toEqual(['10', '20', '30'])
  })

  it('draws a pie with the share of each slice', () => {
    const pieChart = { legendPosition: 'RIGHT_LEGEND' }
    const chart = draw({ series: [cells('Temuan', 2, 1, 1)], spec: { pieChart } })

    expect(texts(chart, 'share')).toEqual(['50,0%', '25,0%', '25,0%'])
    expect(texts(chart, 'legend')).toEqual(['1', '2', '3'])
    expect(ofClass(chart, 'slice')).toHaveLength(3)
  })

  it('says so where there are no numbers', () => {
    expect(toSvgText(draw({ series: [cells('Kantor', '', '', '')] }))).toContain('Tidak ada data')
  })

  it('keeps everything within the picture, whatever the numbers', () => {
    const series = [cells('Rugi', -5, 0, 12.5)]
    const columns = ofClass(draw({ series }), 'column')

    const [below, , above] = columns.map(({ attributes }) => attributes)
    expect(Number(below?.['y'])).toBeCloseTo(Number(above?.['y']) + Number(above?.['height']), 0)
    expect(JSON.stringify(columns)).not.toMatch(/null|NaN/u)
  })

  it('escapes what people typed', () => {
    const markup = toSvgText(draw({ series: [cells('<script>"&', 1, 2, 3)] }))

    expect(markup).toContain('&lt;script&gt;&quot;&amp;')
    expect(markup).not.toContain('<script>')
  })
})

describe('toChartTable', () => {
  it('guesses that a first cell without a number is a header', () => {
    expect(toChartTable(days, [office], undefined).labels).toEqual(['1', '2', '3'])
    expect(toChartTable(undefined, [cells(1, 2)], undefined).labels).toEqual(['1', '2'])
  })
})
