import { describe, expect, it, vi } from 'vitest'
import { setIndonesianLocale } from '../../addon/set-up/set-locale.ts'

/** A spreadsheet whose locale is changed, left as it is, or refused. */
function spreadsheetOf(locale: string, set: (wanted: string) => string) {
  let standing = locale
  return {
    getSpreadsheetLocale: () => standing,
    setSpreadsheetLocale: (wanted: string) => void (standing = set(wanted)),
  }
}

describe('setIndonesianLocale', () => {
  it('makes the locale Indonesian by the code that Google knows', () => {
    const spreadsheet = spreadsheetOf('en_US', (wanted) => wanted)

    expect(setIndonesianLocale(spreadsheet)).toBeUndefined()
    expect(spreadsheet.getSpreadsheetLocale()).toBe('in_ID')
  })

  it.each(['in_ID', 'id_ID'])('leaves %s alone', (locale) => {
    const spreadsheet = spreadsheetOf(locale, () => 'changed')

    expect(setIndonesianLocale(spreadsheet)).toBeUndefined()
    expect(spreadsheet.getSpreadsheetLocale()).toBe(locale)
  })

  it('reads back, and answers the locale that stands where it is another', () => {
    expect(setIndonesianLocale(spreadsheetOf('en_GB', () => 'en_GB'))).toBe('en_GB')
  })

  it('answers the locale that stands where Google refuses', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const refusing = spreadsheetOf('en_US', () => {
      throw new Error('Invalid argument: locale')
    })

    expect(setIndonesianLocale(refusing)).toBe('en_US')
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })
})
