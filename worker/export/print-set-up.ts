import type { Feature } from 'write-excel-file/node'
import {
  findElement,
  prependMarkupInsideElement,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility'

/** Folio, 8.5 × 13 inches: F4, on which offices print (ECMA-376, 18.3.1.63). */
const F4_PAPER = 14

const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const PAGE_NUMBERS =
  '<headerFooter><oddFooter>&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>'
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.25 }

/**
 * F4 across, or standing, as wide as the page, with page numbers; the rows of the table's header (zero-based,
 * inclusive) on each page.
 */
export function printSetUp<FileContent>(
  sheetName: string,
  {
    header,
    isPortrait,
  }: {
    readonly header: { readonly first: number; readonly last: number } | undefined
    readonly isPortrait: boolean
  },
): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) => ({
            ...attributes,
            ...(tag === 'pageMargins' && MARGINS),
            ...(tag === 'pageSetup' && { paperSize: F4_PAPER, fitToWidth: 1, fitToHeight: 0 }),
            ...(tag === 'pageSetup' && isPortrait && { orientation: 'portrait' }),
          }),
          transform(xml) {
            const worksheet = findElement(xml, 'worksheet')
            if (!worksheet) throw new RangeError('The sheet has no <worksheet>')
            const fitted = prependMarkupInsideElement(xml, worksheet, FIT_TO_PAGE)
            return fitted.replace(/<pageSetup [^<>]*\/>/, (pageSetup) => pageSetup + PAGE_NUMBERS)
          },
        },
        'xl/workbook.xml': {
          transform(xml) {
            const names = findElement(xml, 'definedNames')
            if (!names || !header) return xml
            const titles = `'${sheetName.replaceAll("'", "''")}'!$${header.first + 1}:$${header.last + 1}`
            const name = `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sanitizeTextContent(titles)}</definedName>`
            return replaceElement(xml, names, `<definedNames>${name}</definedNames>`)
          },
        },
      },
    },
  }
}
