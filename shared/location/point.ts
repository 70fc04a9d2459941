import type { Coordinates } from '../model/employee.ts'

/** Coordinates within range and not 0, 0, which a receiver without a fix gives; undefined otherwise. */
export function findPoint(latitude: number, longitude: number): Coordinates | undefined {
  const inRange = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  if (!inRange || (latitude === 0 && longitude === 0)) return undefined
  return { latitude, longitude }
}

/** A number with dot or comma decimals and any minus sign. */
export function parseDecimal(text: string): number {
  return Number(text.replace(/^[−–]/, '-').replace(',', '.'))
}
