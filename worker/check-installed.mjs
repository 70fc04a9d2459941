// Runs before the worker and its commands, on whatever Node is there: says in one sentence what lacks.
// It installs nothing: an office's machine keeps to what its operator installed.
import { readFileSync } from 'node:fs'

const NODE_MAJOR = 24
const root = new URL('../', import.meta.url)
const lacks = whatLacks()
if (lacks) {
  console.error(lacks)
  process.exit(1)
}

/** A sentence, or undefined where the worker can run. */
function whatLacks() {
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
    return `Pantau needs Node ${NODE_MAJOR} or newer, and "${process.execPath}" is ${process.versions.node}: install it from https://nodejs.org and start again`
  }
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  const missing = Object.entries(wanted).filter(
    ([path, { version, dev, devOptional, optional }]) => {
      const isNeeded = path !== '' && !dev && !devOptional && !optional
      return isNeeded && installed[path]?.version !== version
    },
  )
  if (missing.length === 0) return undefined
  const [[first]] = missing
  return `Pantau lacks ${missing.length} of its packages (${first.replace('node_modules/', '')}), or has them in another version: run npm ci --omit=dev, and start again`
}

/** Nothing where there is no such file. */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}
