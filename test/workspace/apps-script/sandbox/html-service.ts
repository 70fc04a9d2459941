import { exception, getBridge } from './bridge.ts'
import { enumeration, guard } from './guard.ts'

export interface HtmlOutput {
  getContent(): string
  getTitle(): string
  getWidth(): number | null
  getHeight(): number | null
}

function createOutput(html: string) {
  let content = html
  let title = ''
  let width: number | null = null
  let height: number | null = null
  const self = {
    getContent: () => content,
    setContent: (text: string) => ((content = text), guarded),
    append: (text: string) => ((content += text), guarded),
    getTitle: () => title,
    setTitle: (text: string) => ((title = text), guarded),
    getWidth: () => width,
    setWidth: (pixels: number) => ((width = pixels), guarded),
    getHeight: () => height,
    setHeight: (pixels: number) => ((height = pixels), guarded),
    setSandboxMode: () => guarded,
    setXFrameOptionsMode: () => guarded,
    addMetaTag: () => guarded,
  }
  const guarded = guard('HtmlOutput', self)
  return guarded
}

function readFile(name: string): string {
  const files = getBridge().files
  const content = files[name] ?? files[`${name}.html`]
  if (content === undefined) throw exception(`No HTML file named ${name} was found.`)
  return content
}

function escapeHtml(value: unknown): string {
  return String(value)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;')
}

type TemplateFunction = (scope: object, escape: (value: unknown) => string) => string

/** A template: properties set on it are the variables of its scriptlets. */
function createTemplate(source: string) {
  const scope: Record<string, unknown> = {}
  const evaluate = () => {
    const render = getBridge().compile(templateCode(source, Object.keys(scope)))
    return createOutput((render as TemplateFunction)(scope, escapeHtml))
  }
  return new Proxy(scope, {
    get: (target, key) => {
      if (key === 'evaluate') return evaluate
      if (key === 'getRawContent') return () => source
      return Reflect.get(target, key)
    },
  })
}

function templateCode(source: string, names: string[]): string {
  const parts = source.split(/(<\?!?=?[\s\S]*?\?>)/u)
  const body = parts.map((part) => {
    if (part.startsWith('<?!=')) return `out += String(${part.slice(4, -2)});`
    if (part.startsWith('<?=')) return `out += escape(${part.slice(3, -2)});`
    if (part.startsWith('<?')) return part.slice(2, -2)
    return `out += ${JSON.stringify(part)};`
  })
  const variables = names.map((name) => `var ${name} = scope[${JSON.stringify(name)}];`)
  const lines = [...variables, 'var out = "";', ...body, 'return out;']
  return `(function (scope, escape) {\n${lines.join('\n')}\n})`
}

export function createHtmlService() {
  return guard('HtmlService', {
    SandboxMode: enumeration('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']),
    XFrameOptionsMode: enumeration('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']),
    createHtmlOutput: (html = '') => createOutput(html),
    createHtmlOutputFromFile: (name: string) => createOutput(readFile(name)),
    createTemplate: (source: string) => createTemplate(source),
    createTemplateFromFile: (name: string) => createTemplate(readFile(name)),
  })
}
