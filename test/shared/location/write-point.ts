import type { Coordinates } from '../../../shared/model/employee.ts'

/** Six decimals are about 0.1 m. */
export function formatDecimalPair({ latitude, longitude }: Coordinates): string {
  return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`
}

/** Degrees, minutes and seconds with two decimals (about 0.3 m), and N, S, E, W. */
export function formatDegrees({ latitude, longitude }: Coordinates): string {
  return [
    `${inParts(latitude)}${latitude < 0 ? 'S' : 'N'}`,
    `${inParts(longitude)}${longitude < 0 ? 'W' : 'E'}`,
  ].join(' ')
}

/** `geo:` of RFC 5870, six decimals. */
export function formatGeoUri({ latitude, longitude }: Coordinates): string {
  return `geo:${latitude.toFixed(6)},${longitude.toFixed(6)}`
}

/** The link that WhatsApp and Maps share. */
export function formatMapsLink({ latitude, longitude }: Coordinates): string {
  return `https://maps.google.com/?q=${latitude.toFixed(6)}%2C${longitude.toFixed(6)}`
}

function inParts(degrees: number): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000)
  const seconds = ((hundredths % 6000) / 100).toFixed(2)
  return `${Math.floor(hundredths / 360_000)}°${Math.floor(hundredths / 6000) % 60}'${seconds}"`
}
