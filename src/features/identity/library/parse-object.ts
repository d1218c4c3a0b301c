/** The object a JSON text holds; undefined when it holds none. */
export function parseObject(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed !== null && typeof parsed === 'object' ? parsed : undefined
  } catch {
    return undefined
  }
}
