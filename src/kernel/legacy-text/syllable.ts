/** Which words are syllables of Vietnamese, by rule: an onset, a rime, a tone, and where the tone is written. */
import { TONES, toned } from './letters.ts'

const ONSETS = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')]

const RIMES = `a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âu ây âc âm ân âng âp ât
  e eo ec em en eng ep et ê êu êch êm ên ênh êp êt i ia iu ich im in inh ip it iêc iêm iên iêng iêp iêt iêu
  o oi oc om on ong op ot oong ooc oa oai oao oay oac oach oam oan oang oanh oap oat oăc oăm oăn oăng oăp oăt
  oe oeo oem oen oet ô ôi ôc ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua ui uc um un ung up ut uê uêch uênh uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt uân uâng uât uây
  uôc uôi uôm uôn uông uôt ư ưa ưi ưu ưc ưm ưng ưt ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu`.split(/\s+/)

/** After qu, whose u is the glide. */
const RIMES_AFTER_QU = `a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt ây âc ân âng ât e eo en eng et
  ê ên ênh êch êt i in inh ich it ơ ơi ơn ơt ôc y ynh ych yn yt yên yêt yu`.split(/\s+/)

const BEFORE_FRONT_ONLY = ['gh', 'ngh']
const NEVER_BEFORE_FRONT = ['c', 'ng']

const SYLLABLES: ReadonlySet<string> = new Set(
  ONSETS.flatMap((onset) => rimesOf(onset).flatMap((r) => spellings(onset, r))),
)

/** True for one syllable in NFC, any case, tone placed the old way or the new (`hoà`, `hòa`). */
export function isSyllable(word: string): boolean {
  return word.length <= 8 && (SYLLABLES.has(word) || SYLLABLES.has(word.toLowerCase()))
}

function rimesOf(onset: string): readonly string[] {
  if (onset === 'qu') return RIMES_AFTER_QU
  if (onset === '') return RIMES.filter((rime) => !rime.startsWith('iê'))
  return RIMES.filter((rime) => {
    if (rime.startsWith('yê')) return false
    const front = /^[eêiy]/.test(rime)
    if (BEFORE_FRONT_ONLY.includes(onset)) return front
    if (NEVER_BEFORE_FRONT.includes(onset)) return !front
    return onset !== 'g' || !/^[eê]/.test(rime)
  })
}

function spellings(onset: string, rime: string): string[] {
  const tones: readonly string[] = /(?:[ptc]|ch)$/.test(rime) ? TONES.slice(3) : ['', ...TONES]
  return placesOfTone(rime).flatMap((at) =>
    tones.map((tone) => onset + rime.slice(0, at) + toned(rime.charAt(at), tone) + rime.slice(at + 1)),
  )
}

/** Places in the rime that may bear the tone. */
function placesOfTone(rime: string): number[] {
  const shaped = Math.max(...[...'ăâêôơư'].map((vowel) => rime.lastIndexOf(vowel)))
  if (shaped >= 0) return [shaped]
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 0
  if (vowels < rime.length) return [vowels - 1]
  if (vowels === 3) return [1]
  return /^(?:oa|oe|uy)$/.test(rime) ? [0, 1] : [0]
}
