import { detectLegacy, type LegacyReading } from './detect.ts'

/**
 * Text of a file of bytes. Valid UTF-8 comes back as it is, with no run. Other bytes are read as windows-1252 and their
 * legacy lines converted; undefined when no line wins clearly, so nobody knows what the bytes say.
 */
export function decodeLegacy(bytes: Uint8Array): LegacyReading | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), runs: [] }
  } catch {
    const reading = detectLegacy(new TextDecoder('windows-1252').decode(bytes))
    return reading.runs.length > 0 ? reading : undefined
  }
}
