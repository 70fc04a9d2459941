import { ConfigError, type Config } from '../config.ts'
import { nameGoogle } from '../name-google.ts'
import { DomainError } from '../ports/domain-error.ts'
import { describeFault } from '../start-failure.ts'
import { acceptLedgerCommand } from './accept-ledger.ts'
import { affectedCommand } from './affected.ts'
import { backupCommand } from './backup.ts'
import { closeMonthCommand } from './close-month.ts'
import { UsageError, type Command, type Terminal } from './command.ts'
import { confirmCommand } from './confirm.ts'
import { correctionsCommand } from './corrections.ts'
import { disconnectCommand } from './disconnect.ts'
import { doctorCommand } from './doctor.ts'
import { enrollCommand } from './enroll.ts'
import { overseeCommand } from './oversee.ts'
import { personDataCommand } from './person-data.ts'
import { printable } from './printable.ts'
import { explainCommand } from './explain.ts'
import { erasePersonCommand } from './erase-person.ts'
import { exportCommand } from './export.ts'
import { proveGoogleCommand } from './prove-google.ts'
import { rebuildCommand } from './rebuild.ts'
import { recapCommand } from './recap.ts'
import { renewKeyCommand } from './renew-key.ts'
import { reopenMonthCommand } from './reopen-month.ts'
import { restoreCommand } from './restore.ts'
import { restrictPersonCommand } from './restrict-person.ts'
import { retentionCommand } from './retention.ts'
import { serveCommand } from './serve.ts'
import { sweepCommand } from './sweep.ts'
import { verifyLedgerCommand } from './verify-ledger.ts'
import { verifyMonthCommand } from './verify-month.ts'
import { whatIfCommand } from './what-if.ts'

const COMMANDS: readonly Command[] = [
  serveCommand,
  enrollCommand,
  disconnectCommand,
  sweepCommand,
  recapCommand,
  whatIfCommand,
  explainCommand,
  exportCommand,
  closeMonthCommand,
  reopenMonthCommand,
  verifyMonthCommand,
  overseeCommand,
  confirmCommand,
  renewKeyCommand,
  personDataCommand,
  correctionsCommand,
  restrictPersonCommand,
  affectedCommand,
  erasePersonCommand,
  retentionCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  proveGoogleCommand,
  verifyLedgerCommand,
  acceptLedgerCommand,
  rebuildCommand,
]

const WRONG_USE = 2

/** Runs the command that `args` name. Resolves to the exit code; what goes wrong is told in words. */
export async function runCommand(args: readonly string[], given: Terminal): Promise<number> {
  const terminal: Terminal = {
    ...given,
    print: (line) => given.print(printable(line)),
    note: (line) => given.note(printable(line)),
  }
  const [name, ...rest] = args
  const command = COMMANDS.find((candidate) => candidate.name === name)
  const wantsHelp = args.includes('--help') || args.includes('-h') || name === 'help'
  if (!command) {
    if (name && !wantsHelp) terminal.print(`There is no command "${name}".`)
    for (const line of overview()) terminal.print(line)
    return wantsHelp ? 0 : WRONG_USE
  }
  if (wantsHelp) {
    terminal.print(`npm run pantau -- ${command.usage}`)
    terminal.print(command.summary)
    return 0
  }
  let named: Pick<Config, 'dataDir' | 'databaseUrl'> = { dataDir: '' }
  try {
    if (!command.toleratesSettings) {
      const config = terminal.readConfig()
      named = config
      terminal.note(nameGoogle(config))
    }
    return await command.run(rest, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.print(error.message)
      terminal.print(`npm run pantau -- ${command.usage}`)
      return WRONG_USE
    }
    const isRefusal = error instanceof DomainError && error.code !== 'store-unavailable'
    const isExpected = error instanceof ConfigError || isRefusal
    terminal.print(isExpected ? error.message : describeFault(error, named))
    return 1
  }
}

function overview(): string[] {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  return [
    'npm run pantau -- [--local] <command> [--help]',
    '  --local: the local workspace of npm start; without it, Google itself',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
  ]
}
