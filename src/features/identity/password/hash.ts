import { verifyPassword as isScryptOf, hashPassword as scrypt } from 'better-auth/crypto'
import { normalPassword } from './password-problems.ts'

/** The scrypt hash that is kept of a password. */
export function hashPassword(password: string): Promise<string> {
  return scrypt(normalPassword(password))
}

/** Whether the password is the one the hash was made of, however its accents were typed. */
export function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  return isScryptOf({ hash, password: normalPassword(password) })
}
