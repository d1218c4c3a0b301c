// Before the first paint: the reader's size and palette, so that no page flashes in the wrong ones.
;((root, at, kept) => {
  try {
    kept = at(document.cookie) || at(`tuychon=${localStorage.tuychon}`)
  } catch (_) {}
  if (!kept) return
  root.co = kept[1]
  if (kept[2]) root.sang = kept[2]
})(document.documentElement.dataset, (text) =>
  /(?:^|; )tuychon=c(-1|[0-6])(?:\.s(-[12]|[0-2]|toi|tuong-phan))?(?=;|$)/.exec(text),
)
// The script of the search box, when the box is first entered.
addEventListener('focusin', ({ target }) => target.name === 'q' && import('/goi-y.js'))
