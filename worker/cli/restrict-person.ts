import { RestrictionRequest } from '../../shared/contract/index.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const restrictPersonCommand: Command = {
  name: 'restrict-person',
  summary:
    'use a person’s data for no more than the law asks, or lift that; without --person list whose',
  usage: 'restrict-person --agency ID [--person NIP --reason TEXT [--lift]]',
  async run(args, terminal) {
    const { agency, person, reason, lift } = readOptions(
      args,
      ['agency', 'person', 'reason'],
      ['lift'],
    )
    if (!agency) throw new UsageError('--agency is needed')
    if (person === undefined && (lift || reason !== undefined)) {
      throw new UsageError('--person is needed')
    }
    const request = RestrictionRequest.safeParse({ employeeId: person, restricted: !lift, reason })
    if (person !== undefined && !request.success) {
      throw new UsageError('--reason is needed, of 1 to 500 characters: by which request')
    }
    const worker = await terminal.openWorker()
    try {
      const { operator } = worker
      const { restrictions } = request.success
        ? await operator.restrictPerson(agency, request.data)
        : await operator.listRestrictions(agency)
      if (restrictions.length === 0) terminal.print('Nobody’s data are restricted.')
      for (const { employeeId, name, at, by, reason: why } of restrictions) {
        terminal.print(`${employeeId}  ${name}  since ${at} by ${by}: ${why}`)
      }
      if (request.success && !lift) {
        terminal.print(
          'Still done, as regulations require it: what they file is taken and decided on,',
        )
        terminal.print(
          '  days are counted, recaps made and sealed; they see all of it on their page.',
        )
        terminal.print('Not done any more: reminders, a line in Hari Ini, what-if and examples of')
        terminal.print('  clauses, Jelaskan and a list of their data for others than the operator.')
        terminal.print('Tell the person that it is done (UU 27/2022, Article 41).')
      }
      return 0
    } finally {
      await worker.close()
    }
  },
}
