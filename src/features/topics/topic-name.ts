import * as z from 'zod'
import { nfc } from '#kernel/vietnamese.ts'

/** A topic's name as it is typed and shown. */
export const topicName = z.string().trim().min(1, 'topics.name-required').max(80, 'input.too-long').transform(nfc)
