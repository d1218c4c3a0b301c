import { extractPage } from '/work/wt/import-gaps/src/features/imports/extract/extract-page.ts'
import { bytesOfShape, SHAPES } from '/work/wt/import-gaps/src/features/imports/extract/testing/shapes.ts'
import { scoreOf } from '/work/wt/import-gaps/src/features/imports/extract/testing/score.ts'
let t=0,d=0,b=0,f=0,n=0
for (const s of SHAPES){ const r=extractPage(bytesOfShape(s)); n++; if('refusal' in r){console.log(s.name,'REFUSED');continue}
 const x=scoreOf(r.extraction,s.truth); t+=+x.title;d+=+x.date;b+=+x.byline;f+=x.body; console.log(x.title,x.date,x.byline,x.body.toFixed(3),s.name)}
console.log({n,title:t/n,date:d/n,byline:b/n,f1:f/n})
