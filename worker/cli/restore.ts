import { restore } from '../restore.ts'
import { UsageError, type Command } from './command.ts'
import { readPlace } from './read-place.ts'

const NONE = 'none'

export const restoreCommand: Command = {
  name: 'restore',
  summary:
    'put a copy into an empty data directory or database, without what was erased since it was made',
  usage: `restore FILE --since STORE|${NONE}`,
  async run(args, terminal) {
    const { place: file, options } = readPlace(args, ['since'])
    const { since } = options
    if (file === undefined) throw new UsageError('FILE is needed: a copy that backup made')
    if (since === undefined) {
      throw new UsageError(
        `--since is needed: the data directory as it was left, or a later copy, which know what was erased since; ${NONE} where neither is left`,
      )
    }
    const config = terminal.readConfig()
    const clock = terminal.clockOf(config)
    const later = since === NONE ? {} : { since }
    const { into, manifest, erased } = await restore({ config, clock }, { file, ...later })
    terminal.print(`Restored into ${into}, as of ${manifest.takenAt}:`)
    for (const { agencyId, agencyName, entries, digest } of manifest.ledgers) {
      terminal.print(`${agencyId}  ${agencyName}`)
      terminal.print(`  ${entries} entries, digest ${digest}`)
    }
    terminal.print(
      `Erased again: ${erased.locations} locations, ${erased.connections} connections, ${erased.pageKeys} links of pages, ${erased.people} people.`,
    )
    if (later.since === undefined) {
      terminal.print('What was erased since is not known: erase again what letters asked for.')
    } else if (erased.lost > 0) {
      terminal.print(`Lost: ${erased.lost} entries that were recorded since. What stands in Google`)
      terminal.print('comes again with the first sweep; words given in the sidebar do not.')
    }
    terminal.print('See what spreadsheets know beyond it with verify-ledger, then accept-ledger.')
    return 0
  },
}
