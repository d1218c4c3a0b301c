const HEAD_END = '\r\n\r\n'
const LAST_CHUNK = Buffer.from('0\r\n\r\n')

/**
 * Takes a connection's bytes as they come and calls `answered` with the status at the last byte of each HTTP/1.1 answer.
 * Knows bodies with a length and bodies in chunks. An answer must be whole before the next request is sent.
 */
export function readAnswers(answered: (status: number) => void): (bytes: Buffer) => void {
  let head: Buffer | undefined
  let body: Body | undefined
  let status = 0
  return (bytes) => {
    let rest = bytes
    if (!body) {
      head = head ? Buffer.concat([head, rest]) : rest
      const at = head.indexOf(HEAD_END)
      if (at < 0) return
      const lines = head.toString('latin1', 0, at)
      status = Number(lines.slice(9, 12))
      body = bodyAfter(lines)
      rest = head.subarray(at + HEAD_END.length)
      head = undefined
    }
    if (!body.takes(rest)) return
    body = undefined
    answered(status)
  }
}

/** Takes bytes; true when they were the last ones. */
interface Body {
  takes(bytes: Buffer): boolean
}

function bodyAfter(head: string): Body {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) return lengthy(Number(length))
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return chunked()
  throw new Error(`An answer with neither length nor chunks:\n${head}`)
}

function lengthy(length: number): Body {
  let left = length
  return {
    takes(bytes) {
      left -= bytes.length
      return left <= 0
    },
  }
}

/** Nothing follows an answer unasked, so the last chunk is known by its place: the end of all that came. */
function chunked(): Body {
  let tail = Buffer.alloc(0)
  return {
    takes(bytes) {
      tail = Buffer.concat([tail, bytes]).subarray(-LAST_CHUNK.length)
      return tail.equals(LAST_CHUNK)
    },
  }
}
