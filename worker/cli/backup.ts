import { backUp } from '../back-up.ts'
import { UsageError, type Command } from './command.ts'
import { readPlace } from './read-place.ts'

export const backupCommand: Command = {
  name: 'backup',
  summary: 'copy the store to a directory while the worker runs, and check the copy',
  usage: 'backup DIR',
  async run(args, terminal) {
    const { place: dir } = readPlace(args, [])
    if (dir === undefined) throw new UsageError('DIR is needed: where the copy is put')
    const config = terminal.readConfig()
    const clock = terminal.clockOf(config)
    const { path, manifest, masterKeyPath } = await backUp({ config, clock }, dir)
    terminal.print(`${path}  ${manifest.bytes} bytes`)
    for (const { agencyId, agencyName, entries, digest, broken } of manifest.ledgers) {
      terminal.print(`${agencyId}  ${agencyName}`)
      const chain = broken ? `BROKEN at entry ${broken.sequence}: ${broken.reason}` : 'chain ok'
      terminal.print(`  ${entries} entries, ${chain}`)
      terminal.print(`  digest ${digest}`)
    }
    terminal.print(
      `Not in it: the master key (${masterKeyPath}). Without that key nobody reads the`,
    )
    terminal.print(
      'copy: keep a copy of the key in another place. Nor the key of the service account.',
    )
    return manifest.ledgers.some(({ broken }) => broken) ? 1 : 0
  },
}
