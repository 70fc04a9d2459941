import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

let bundled: Promise<string> | undefined

/**
 * The services of a script as one text, evaluated inside each fresh context, so that every object
 * a script meets is made there. Its value is a function that installs them.
 */
export function loadRuntimeSource(): Promise<string> {
  bundled ??= bundle()
  return bundled
}

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./sandbox/runtime.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'runtime',
    target: 'es2022',
    logLevel: 'silent',
  })
  const code = result.outputFiles[0]?.text ?? ''
  return `(function (settings, call, compile) {
${code}
return runtime.install(Object.assign(JSON.parse(settings), { call: call, compile: compile }));
})`
}
