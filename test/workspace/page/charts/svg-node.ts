/** An SVG element; children that are texts stay texts. */
export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

type Children = readonly (SvgNode | string)[]

export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: Children
): SvgNode {
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'number' ? rounded(value) : value]],
  )
  return { tag, attributes: Object.fromEntries(given) as SvgNode['attributes'], children }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** The element as markup; whatever was typed by people is escaped. */
export function toSvgText(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeText(node)
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('')
  return `<${node.tag}${attributes}>${node.children.map(toSvgText).join('')}</${node.tag}>`
}

/** A text as markup, also between quotes. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
