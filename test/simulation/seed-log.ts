import { FOUND } from './found.ts'
import type { SeedReport } from './seed-runner.ts'

/** What a run of many seeds went through. */
export function describeSeeds(
  reports: readonly SeedReport[],
  { minutes, processes }: { readonly minutes: number; readonly processes: number },
): string {
  const seeds = reports.map(({ seed }) => seed)
  const counts = new Map<string, number>()
  for (const report of reports) {
    for (const [what, times] of Object.entries(report.counts)) {
      counts.set(what, (counts.get(what) ?? 0) + times)
    }
  }
  const rows = [...counts].sort(([left], [right]) => left.localeCompare(right))
  const total = (of: (report: SeedReport) => number): number =>
    reports.reduce((sum, report) => sum + of(report), 0)
  return `Seeds ${Math.min(...seeds)} to ${Math.max(...seeds)} in ${minutes.toFixed(0)} minutes, ${processes} processes: ${total(({ steps }) => steps.length)} steps, ${total(({ events }) => events)} events, no guarantee broken. At most ${Math.max(...reports.map(({ mostRows }) => mostRows))} rows went through a worker's store in one turn of its event loop.

| what happened | times |
| --- | ---: |
${rows.map(([what, times]) => `| ${what} | ${times} |`).join('\n')}`
}

/** `docs/simulation.md` with another text under the heading, and with the faults that are known now. */
export function withSection(log: string, heading: string, text: string): string {
  return [
    { heading, text },
    { heading: 'Found and mended', text: describeFound() },
  ].reduce((whole, section) => {
    const [head = '', ...sections] = whole.split(/^## /mu)
    const written = sections.map((one) =>
      one.startsWith(`${section.heading}\n`) ? `${section.heading}\n\n${section.text}\n\n` : one,
    )
    return [head, ...written].join('## ')
  }, log)
}

function describeFound(): string {
  return `| seed | what did not hold | shown by |
| --- | --- | --- |
${FOUND.map(({ seed, what, test }) => `| ${seed} | ${what} | [${test}](../${test}) |`).join('\n')}`
}
