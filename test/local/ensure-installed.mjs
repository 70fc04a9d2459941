// Runs before every npm script that needs the dependencies, on whatever Node npm itself runs on:
// installs from the lock file where node_modules is absent or older than the lock file.
import { execSync } from 'node:child_process'
import { statSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const modifiedAt = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0

if (modifiedAt('node_modules/.package-lock.json') < modifiedAt('package-lock.json')) {
  console.error('Installing dependencies from package-lock.json (npm ci) …')
  execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: root, stdio: 'inherit' })
}
