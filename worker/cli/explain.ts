import type { Explanation } from '../../shared/contract/index.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const explainCommand: Command = {
  name: 'explain',
  summary: 'say where the code of a person’s day comes from; writes nothing',
  usage: 'explain --agency ID --nip NIP --date YYYY-MM-DD',
  async run(args, terminal) {
    const { agency, nip, date } = readOptions(args, ['agency', 'nip', 'date'])
    if (!agency || !nip || !date) throw new UsageError('--agency, --nip and --date are needed')

    const worker = await terminal.openWorker()
    try {
      const explanation = await worker.operator.explainDay(agency, { employeeId: nip, date })
      for (const line of describe(explanation)) terminal.print(line)
      return 0
    } finally {
      await worker.close()
    }
  },
}

/** The deciding steps bear a mark; where each stands follows it in brackets. */
function describe({
  person,
  dateInWords,
  outcome,
  summary,
  steps,
  findings,
  reviews,
  source,
}: Explanation): string[] {
  return [
    `${person.name}, ${person.employeeId}`,
    [person.post, person.unit].filter(Boolean).join(', '),
    '',
    `${dateInWords}: ${outcome.code} (${outcome.meaning})`,
    summary,
    ...outcome.flags.map(({ flag, meaning }) => `  ! ${meaning} (${flag})`),
    '',
    ...steps.map(describeStep),
    ...(findings.length > 0 ? [''] : []),
    ...findings.flatMap(({ severity, title, rule, arithmetic, clause }) => [
      `  ${severity}: ${title} (${rule})`,
      `    ${arithmetic} [${clause}]`,
    ]),
    ...(reviews.length > 0 ? [''] : []),
    ...reviews.map(
      ({ form, ref, decisionInWords, reviewer, at, note }) =>
        `  ${form} ${ref}: ${[decisionInWords, reviewer, at, note].filter(Boolean).join(', ')}`,
    ),
    '',
    source.text,
  ]
}

function describeStep({ decides, kind, text, cell, ref, clause }: Explanation['steps'][number]) {
  const where = [cell, ref, clause].filter(Boolean).join('; ')
  return `  ${decides ? '*' : ' '} ${kind.padEnd(10)} ${text}${where && ` [${where}]`}`
}
