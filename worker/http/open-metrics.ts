import type { Metric, Sample } from '../ports/metric.ts'

export const OPEN_METRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

/**
 * Metrics as OpenMetrics 1.0 writes them.
 *
 * @example toOpenMetrics([{ name: 'pantau_ready', type: 'gauge', help: 'Ready', samples: [{ value: 1 }] }])
 */
export function toOpenMetrics(metrics: readonly Metric[]): string {
  const lines = metrics.flatMap(({ name, type, help, samples }) => [
    `# TYPE ${name} ${type}`,
    `# HELP ${name} ${escaped(help)}`,
    ...samples.map((sample) => toLine(name, sample)),
  ])
  return [...lines, '# EOF', ''].join('\n')
}

function toLine(name: string, { suffix, labels = {}, value }: Sample): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escaped(text)}"`)
  const set = pairs.length > 0 ? `{${pairs.join(',')}}` : ''
  return `${name}${suffix ?? ''}${set} ${value}`
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
