import { openStage, visibleAfter } from '../../tests/serving/stage.ts'
import { line, percentiles } from '../figures.ts'
import type { Bench } from '../measurement.ts'

const ROUNDS = 20

/** From the commit of a publication until the home page of each of two processes shows it; the pages were kept before. */
export async function publishDelays(bench: Bench): Promise<void> {
  const stage = await openStage()
  bench.atEnd(() => stage.close())
  const alone = await stage.beside({}, ['--production', '--only=portal'])
  const delays: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const title = `Bài đo thứ ${round}.`
    const homes = [stage.whole, alone].map(({ address }) => `${address}/`)
    for (const home of homes) await (await fetch(home)).text()
    await stage.publish(title)
    delays.push(...(await Promise.all(homes.map((home) => visibleAfter(home, (text) => text.includes(title))))))
  }
  bench.say(line('published → seen, two processes', percentiles(delays)))
}
