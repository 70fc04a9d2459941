const LIST = /^(\s*)(?:\d+\.|-) (.*)$/u

/**
 * A guide as HTML: headings, paragraphs, lists, tables, pictures, links, bold, slanted and code, which is
 * all that guides have. `pictureOf` says where a picture is found.
 */
export function renderGuide(markdown: string, pictureOf: (path: string) => string): string {
  return markdown
    .trim()
    .split(/\n{2,}/u)
    .map((block) => renderBlock(block, pictureOf))
    .join('\n')
}

function renderBlock(block: string, pictureOf: (path: string) => string): string {
  const inline = (text: string): string => renderInline(text, pictureOf)
  const heading = /^(#{1,2}) (.*)$/u.exec(block)
  if (heading) return `<h${heading[1]!.length}>${inline(heading[2]!)}</h${heading[1]!.length}>`
  const lines = block.split('\n')
  if (block.startsWith('|')) return renderTable(lines, inline)
  if (LIST.test(lines[0]!)) return renderList(lines, inline)
  return `<p>${inline(block)}</p>`
}

function renderTable(lines: readonly string[], inline: (text: string) => string): string {
  const [head, , ...rows] = lines.map((line) => line.split('|').slice(1, -1))
  const row = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join('')}</tr>`
  return `<table>${row('th', head ?? [])}${rows.map((cells) => row('td', cells)).join('')}</table>`
}

function renderList(lines: readonly string[], inline: (text: string) => string): string {
  const tag = /^\d/u.test(lines[0]!) ? 'ol' : 'ul'
  const items: { text: string; inner: string[] }[] = []
  for (const line of lines) {
    const [, indent = '', text = ''] = LIST.exec(line) ?? []
    if (indent) items.at(-1)?.inner.push(line.trimStart())
    else items.push({ text, inner: [] })
  }
  const rendered = items.map(
    ({ text, inner }) =>
      `<li>${inline(text)}${inner.length > 0 ? renderList(inner, inline) : ''}</li>`,
  )
  return `<${tag}>${rendered.join('')}</${tag}>`
}

function renderInline(text: string, pictureOf: (path: string) => string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll(/<(https:[^>]*)>/gu, '[$1]($1)')
    .replaceAll('<', '&lt;')
    .replaceAll(/!\[([^\]]*)\]\(([^)]*)\)/gu, (_, alt: string, path: string) => {
      return `<img alt="${alt}" src="${pictureOf(path)}">`
    })
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/gu, '<a href="$2">$1</a>')
    .replaceAll(/`([^`]*)`/gu, '<code>$1</code>')
    .replaceAll(/\*\*([^*]*)\*\*/gu, '<b>$1</b>')
    .replaceAll(/(?<![\w/])_([^_]*)_(?!\w)/gu, '<i>$1</i>')
}
