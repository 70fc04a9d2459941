import type { CivilDate } from '../../shared/model/civil-date.ts'
import { isWanted } from './ask-first.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const erasePersonCommand: Command = {
  name: 'erase-person',
  summary:
    'destroy the keys of a person and what they open, by a letter; asks first, says what stays and why',
  usage: 'erase-person --agency ID --person NIP --letter NUMBER --dated YYYY-MM-DD [--yes]',
  async run(args, terminal) {
    const { agency, person, letter, dated, yes } = readOptions(
      args,
      ['agency', 'person', 'letter', 'dated'],
      ['yes'],
    )
    if (!agency || !person) throw new UsageError('--agency and --person are needed')
    if (!letter || !dated) throw new UsageError('--letter and --dated are needed: of its letter')
    const worker = await terminal.openWorker()
    try {
      if (!yes) {
        const { data } = await worker.operator.listData(agency, person)
        const sentence = `${data.employeeId} ${data.name}, ${data.agency}: their keys are destroyed, and nobody can bring back what they open.`
        if (!(await isWanted(terminal, sentence))) return 1
      }
      const erased = await worker.operator.erasePerson(agency, {
        employeeId: person,
        letter: { number: letter, datedOn: dated as CivilDate },
      })
      terminal.print(`Erased of ${erased.employeeId}: what ${erased.entries} entries recorded,`)
      terminal.print(
        `by letter ${erased.letter.number} of ${dated}. The chain of the ledger stays whole.`,
      )
      terminal.print('What stays of them:')
      terminal.print(`  recaps of closed months, which are archive: ${listed(erased.months)};`)
      terminal.print('    these months are not opened again')
      terminal.print('  of each entry that it was, when, and under which key of form and response')
      terminal.print(`  ${erased.tabs} tabs as people typed them, with their former versions`)
      terminal.print('    (staff list, roster, decisions): they are about everybody')
      terminal.print('  what they decided on, or filed of, others; it is the others’')
      terminal.print(
        '  who looked at what of them, for READINGS_KEPT_DAYS; pantau retention says how long',
      )
      terminal.print('  this erasure, with number of person and letter')
      terminal.print('What the worker does not reach: answers in Google Forms (HR deletes them in')
      terminal.print(
        '  the form, or by their age under Pantau > Jawaban lama), the spreadsheet and its version history, print-outs,',
      )
      terminal.print('  and copies of the store from before: restore them with --since alone')
      if (!erased.isJournalEmpty) {
        terminal.print('The store’s journal is in use: restart the worker to empty it.')
      }
      return 0
    } finally {
      await worker.close()
    }
  },
}

function listed(months: readonly string[]): string {
  return months.length === 0 ? 'none' : months.join(', ')
}
