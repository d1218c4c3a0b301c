import { foldedPhrase } from '../words/lines.ts'

/** Words that a site's name begins with or holds, as fold keys. */
const SITE =
  /^(?:cong (?:thong tin|ttdt|giao tiep)|trang (?:thong tin|tin|chu|web|ttdt)|website|web site|portal|ubnd|uy ban(?: [a-z]+){2}|hdnd|thanh uy|huyen uy|tinh uy|dang uy|ban (?:dan van|tuyen giao|to chuc|quan ly|bien tap)|so [a-z]+|bo [a-z]+ [a-z]+|cuc [a-z]+|mat tran|hoi (?:nong dan|lien hiep|cuu chien binh)|lien doan lao dong|bao [a-z]+|dai (?:phat thanh|truyen hinh)|home|nukeviet|liferay)\b|\b(?:gov vn|org vn|com vn|portal|website|cong thong tin dien tu|trang thong tin dien tu)\b/

/** A place alone is a site's name; with more words after it, it begins a title (`Xã Suối Trai đối thoại với …`). */
const PLACE = /^(?:tinh|huyen|thi xa|thanh pho|xa|phuong|thi tran|dac khu)(?: [a-z]+){1,4}$/

/** Names of sections and kinds of page that stand in a page's title beside the article's. */
const SECTION =
  /^(?:tin tuc(?: su kien)?|tin hoat dong|tin noi bat|tin bai|su kien|thoi su|tin trong (?:nuoc|tinh|huyen)|chi tiet(?: (?:tin|bai viet|tin tuc))?|xem tin|hoat dong|thong bao|van ban|bai viet|news|detail|view|home|noi dung|tin dia phuong|chinh tri|kinh te|xa hoi|van hoa xa hoi)$/

const PART = /\s+[|»›•·]\s*|\s*[|»›]\s+|\s+[-–—]+\s+|\s*::+\s*|\s+>\s+/

/** The parts of a page's title that may be the article's, the likeliest first: neither a site's name nor a section's. */
export function titleParts(title: string, siteName: string | undefined): string[] {
  const site = foldedPhrase(siteName ?? '')
  const parts = title.split(PART).map((part) => part.trim())
  const own = parts.filter((part) => part !== '' && !isSiteName(part) && foldedPhrase(part) !== site)
  // An article's title may hold a dash itself: all of its own parts together come first.
  const [first, last] = [own[0], own.at(-1)]
  const whole = first && last ? title.slice(title.indexOf(first), title.lastIndexOf(last) + last.length) : ''
  return [...new Set([whole, ...own.toSorted((a, b) => b.length - a.length)])].filter((part) => part.length > 0)
}

export function isSiteName(text: string): boolean {
  return isSiteKey(foldedPhrase(text))
}

/** The same for a text that is a fold key already. */
export function isSiteKey(key: string): boolean {
  return (
    key === '' ||
    SECTION.test(key) ||
    PLACE.test(key) ||
    (SITE.test(key) &&
      key.split(' ').length <= 14 &&
      !/\b(?:hoi nghi|to chuc|trien khai|tap huan|tong ket|so ket|khai mac)\b/.test(key))
  )
}
