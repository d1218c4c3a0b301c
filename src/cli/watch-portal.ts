import { setTimeout as sleep } from 'node:timers/promises'
import { openWatch } from '#features/watch/index.ts'
import { watchMessages } from '#features/watch/messages.ts'
import { inBoth, type TerminalCommand } from './command.ts'
import { readArguments } from './read-arguments.ts'

const PAUSE_MS = 20_000

/** The watch over the portal from another machine: it sees what stands between the program and its readers. */
export const watchPortal: TerminalCommand = {
  name: 'watch-portal',
  help: `npm run nhipcau -- watch-portal [--once]
  So cổng thông tin ở PUBLIC_URL với nội dung đã đăng, mỗi phút ít nhất một lần cho đến khi bị dừng; --once: chỉ một lần.
  Compares the portal at PUBLIC_URL with what was published, at least once a minute until it is stopped; --once: once.
`,
  prepare(args) {
    const once = args.includes('--once')
    const read = readArguments(
      args.filter((argument) => argument !== '--once'),
      { options: [], rest: 0 },
    )
    if ('vi' in read) return read
    return async (services, { print }) => {
      const watch = await openWatch(services)
      for (;;) {
        const open = await watch.look()
        for (const { place, kind, served } of open)
          print(`${place}: ${inBoth(watchMessages[`watch.${kind}`]).trim()} (${served})\n`)
        if (once) {
          const { title, lead } = { title: watchMessages['watch.fine-title'], lead: watchMessages['watch.fine'] }
          if (open.length === 0) print(inBoth({ vi: `${title.vi}. ${lead.vi}`, en: `${title.en}. ${lead.en}` }))
          return open.length === 0 ? 0 : 1
        }
        await sleep(PAUSE_MS)
      }
    }
  },
}
