import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Whom an address stands for: itself for IPv4, its first 64 bits for IPv6, since one household has that many. Anything
 * else is one and the same nobody.
 */
export function networkOf(address: string): string {
  const plain = bare(address)
  if (isIPv4(plain)) return plain
  if (!isIPv6(plain)) return 'unknown'
  const [left = '', right] = plain.split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right ? right.split(':') : []
  // A dotted tail takes two places.
  const places = tail.length + (tail.at(-1)?.includes('.') ? 1 : 0)
  const all =
    right === undefined ? head : [...head, ...Array<string>(Math.max(0, 8 - head.length - places)).fill('0'), ...tail]
  return `${all
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}

/** Without zone, and as IPv4 when it is one written as IPv6. */
function bare(address: string): string {
  const plain = address.trim().replace(/%.*$/, '')
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain) ?? []
  return mapped ?? plain
}

/** The addresses and ranges of a list such as `127.0.0.1, 10.0.0.0/8, fd00::/8`; undefined when it cannot be read. */
export function readNetworks(text: string): BlockList | undefined {
  const list = new BlockList()
  for (const part of text.split(/[\s,]+/).filter((one) => one !== '')) {
    const [address = '', bits, more] = part.split('/')
    const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined
    if (family === undefined || more !== undefined || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return undefined
    const prefix = Number(bits ?? (family === 'ipv4' ? 32 : 128))
    if (prefix > (family === 'ipv4' ? 32 : 128)) return undefined
    list.addSubnet(address, prefix, family)
  }
  return list
}

/**
 * The client's address: that of its socket, unless the socket belongs to a proxy of ours. Then it is the last address in
 * X-Forwarded-For that no such proxy has: what stands before it was written by somebody we do not know.
 */
export function clientAddress(incoming: IncomingMessage, proxies: BlockList): string {
  const socket = bare(incoming.socket.remoteAddress ?? '')
  if (!isAmong(socket, proxies)) return socket
  const forwarded = [incoming.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(bare)
  for (const address of forwarded.reverse()) {
    if (!isIPv4(address) && !isIPv6(address)) return socket
    if (!isAmong(address, proxies)) return address
  }
  return socket
}

function isAmong(address: string, list: BlockList): boolean {
  if (isIPv4(address)) return list.check(address, 'ipv4')
  return isIPv6(address) && list.check(address, 'ipv6')
}
