import { launchBrowser } from '../tests/browser.ts'
import { allChoices, faultsUnder } from '../tests/e2e/portal/palettes.ts'
import { listTemplates } from '../tests/e2e/portal/templates.ts'
import { freePort, startServer } from '../tests/server-process.ts'
import { duration, line, timed } from './figures.ts'
import type { Measurement } from './measurement.ts'

/** Every kind of portal page under all sizes, palettes and widths; the tests hold a covering third of them. */
export const accessibility: Measurement = {
  name: 'accessibility',
  title: 'axe violations and sideways scrolling over 8 sizes × 7 palettes × 3 widths, every kind of page',
  async run(bench) {
    const dataDir = await bench.demonstration()
    const server = await startServer({ DATA_DIR: dataDir, PORT: String(await freePort()) }, [])
    bench.atEnd(() => server.stop())
    const browser = await launchBrowser()
    bench.atEnd(() => browser.close())
    const templates = await listTemplates(server.address)
    const choices = allChoices()
    let total = 0
    for (const path of templates) {
      const page = await browser.newPage()
      await page.goto(new URL(path, server.address).href)
      const { ms, result: faults } = await timed(() => faultsUnder(page, choices))
      total += faults.length
      bench.say(line(path.slice(0, 44), `${faults.length} faults in ${choices.length} forms, ${duration(ms)}`))
      for (const fault of faults.slice(0, 3)) bench.say(`    ${fault}`)
      await page.close()
    }
    bench.say(line('all together', `${total} faults, ${templates.length} kinds of page, ${choices.length} forms each`))
    await browser.close()
    await server.stop()
  },
}
