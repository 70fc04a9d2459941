import { CorrectionAnswer } from '../../shared/contract/index.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const correctionsCommand: Command = {
  name: 'corrections',
  summary: 'list what people asked to have corrected of their data, or answer one',
  usage: 'corrections --agency ID [--id ID --answer TEXT]',
  async run(args, terminal) {
    const { agency, id, answer } = readOptions(args, ['agency', 'id', 'answer'])
    if (!agency) throw new UsageError('--agency is needed')
    if ((id === undefined) !== (answer === undefined)) {
      throw new UsageError('--id and --answer go together')
    }
    const said = CorrectionAnswer.safeParse({ id, done: answer })
    if (id !== undefined && !said.success) {
      throw new UsageError('--answer is needed: 1 to 1000 characters')
    }
    const worker = await terminal.openWorker()
    try {
      const { operator } = worker
      const { corrections } = said.success
        ? await operator.answerCorrection(agency, said.data)
        : await operator.listCorrections(agency)
      if (corrections.length === 0) terminal.print('Nobody asked for a correction.')
      for (const one of corrections) {
        terminal.print(`${one.id}  ${one.employeeId}  ${one.name}  ${one.askedAt}  ${one.about}`)
        terminal.print(`  ${one.says}`)
        terminal.print(
          one.answer
            ? `  answered ${one.answer.at} by ${one.answer.by}: ${one.answer.done}`
            : '  waits for an answer',
        )
      }
      return 0
    } finally {
      await worker.close()
    }
  },
}
