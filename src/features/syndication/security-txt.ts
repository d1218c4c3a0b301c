interface Answerable {
  readonly origin: string
  /** Of the office that answers for the portal; empty when it has none. */
  readonly phone: string
  readonly now: Date
}

/** Valid for less than a year, as RFC 9116, 2.5.5 advises, and drawn anew every day. */
const VALID_DAYS = 180

/** `/.well-known/security.txt` (RFC 9116): the contact page first, then the office's telephone. */
export function composeSecurityTxt({ origin, phone, now }: Answerable): string {
  const digits = phone.replace(/\D/g, '')
  const expires = new Date(now.getTime() + VALID_DAYS * 86_400_000).toISOString().slice(0, 10)
  const lines = [
    `Contact: ${new URL('/lien-he', origin).href}`,
    ...(digits === '' ? [] : [`Contact: tel:${digits}`]),
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: vi, en',
    `Canonical: ${new URL('/.well-known/security.txt', origin).href}`,
  ]
  return `${lines.join('\n')}\n`
}
