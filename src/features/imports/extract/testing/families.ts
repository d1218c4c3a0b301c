/** What a family of portals puts together; all are mark-up but `site` and `plainTitle`. */
export type Parts = {
  site: string
  plainTitle: string
  title: string
  dateAbove: string
  dateBelow: string
  dateEnd: string
  toolbarAbove: string
  toolbarBelow: string
  toolbarEnd: string
  breadcrumb: string
  lead: string
  body: string
  byline: string
  relatedBefore: string
  related: string
  comments: string
  share: string
  menu: string
  left: string
  right: string
  footer: string
}

export type Family = { name: string; head: (parts: Parts) => string; page: (parts: Parts) => string }

const both = (parts: Parts) => `<title>${parts.plainTitle} - ${parts.site}</title>`
const siteOnly = ({ site }: Parts) => `<title>${site}</title>`
const openGraph = (parts: Parts) =>
  `${both(parts)}<meta property="og:title" content="${parts.plainTitle}"><meta property="og:url" content="https://huyen.example.vn/tin/1"><meta property="og:site_name" content="${parts.site}">`

/** Families the extractor was tuned on. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'tables of 2005',
    head: siteOnly,
    page: (
      p,
    ) => `<table width="1000" align=center><tr><td colspan=3><img src="images/banner.jpg" width=1000 height=150></td></tr>
<tr><td colspan=3><table><tr>${p.menu.replaceAll('<li>', '<td>').replaceAll('</li>', '</td>')}</tr></table></td></tr>
<tr valign=top><td width=180>${p.left}</td><td><table width="100%"><tr><td>${p.breadcrumb}</td></tr>${p.toolbarAbove && `<tr><td>${p.toolbarAbove}</td></tr>`}
<tr><td class="tieude">${p.dateAbove}<b>${p.title}</b></td></tr><tr><td>${p.dateBelow}${p.toolbarBelow}</td></tr><tr><td>${p.lead}${p.relatedBefore}${p.body}${p.byline}${p.dateEnd}</td></tr><tr><td>${p.toolbarEnd}</td></tr><tr><td>${p.related}${p.comments}</td></tr></table></td><td width=180>${p.right}</td></tr>
<tr><td colspan=3 align=center>${p.footer}</td></tr></table>`,
  },
  {
    name: 'soup of divs',
    head: both,
    page: (p) =>
      `<div id="wrap"><div id="top">${p.site}</div><div><ul>${p.menu}</ul></div><div>${p.left}</div><div><div>${p.breadcrumb}${p.toolbarAbove}</div><div>${p.dateAbove}</div><div style="font-size:20px;font-weight:bold">${p.title}</div><div>${p.dateBelow}</div><div>${p.toolbarBelow}</div><div>${p.lead}</div><div>${p.relatedBefore}</div><div>${p.body}${p.byline}</div><div>${p.dateEnd}</div><div>${p.toolbarEnd}${p.share}</div><div>${p.related}</div>${p.comments}</div><div>${p.right}</div><div>${p.footer}</div></div>`,
  },
  {
    name: 'NukeViet',
    head: openGraph,
    page: (p) =>
      `<nav class="navbar"><ul>${p.menu}</ul></nav><section class="container"><div class="row"><aside class="col-sm-6">${p.left}</aside><div class="col-md-18">${p.breadcrumb}<div class="news_column panel panel-default" itemscope><div class="panel-body">${p.toolbarAbove}${p.dateAbove}<h1 class="title margin-bottom-lg" itemprop="headline">${p.title}</h1><div class="hidden hide d-none">ẩn</div><em class="pull-left"><span class="h5">${p.dateBelow}</span></em>${p.toolbarBelow}<div class="clearfix"></div>${p.lead}${p.relatedBefore}<div id="news-bodyhtml" class="bodytext margin-bottom-lg">${p.body}</div><div class="margin-bottom-lg">${p.byline}</div>${p.dateEnd}${p.toolbarEnd}</div></div><div class="news_column panel panel-default">${p.share}</div>${p.comments}<div class="panel">${p.related}</div></div><div class="col-right">${p.right}</div></div></section><footer id="footer">${p.footer}</footer>`,
  },
  {
    name: 'Liferay',
    head: both,
    page: (p) =>
      `<div id="wrapper"><header id="banner"><h1 class="site-title">${p.site}</h1></header><nav id="navigation"><ul>${p.menu}</ul></nav><div id="content"><div class="portlet-column"><div class="portlet-boundary">${p.left}</div></div><div class="portlet-column portlet-column-last"><section class="portlet"><div class="portlet-content"><div class="portlet-body">${p.breadcrumb}${p.toolbarAbove}${p.dateAbove}<div class="taglib-header"><h3 class="header-title"><span>${p.title}</span></h3></div><div class="metadata-entry metadata-publish-date">${p.dateBelow}</div>${p.toolbarBelow}<div class="journal-content-article">${p.lead}${p.relatedBefore}${p.body}${p.byline}</div>${p.dateEnd}${p.toolbarEnd}${p.share}<div class="asset-related">${p.related}</div>${p.comments}</div></div></section></div><div class="portlet-column">${p.right}</div></div><footer>${p.footer}</footer></div>`,
  },
  {
    name: 'SharePoint',
    head: (p) => `<title>${p.site} - ${p.plainTitle}</title>`,
    page: (p) =>
      `<form name="aspnetForm" method="post" action="Chitiet.aspx"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK"><div class="s4-notdlg"><ul class="static">${p.menu}</ul></div><div id="s4-workspace"><div id="s4-bodyContainer"><table><tr><td class="ms-left">${p.left}</td><td><div id="MSO_ContentTable"><div class="ms-rte-layoutszone"><div>${p.breadcrumb}</div>${p.toolbarAbove}${p.dateAbove}<div class="news-detail-title"><span id="ctl00_lblTitle">${p.title}</span></div><div class="news-date"><span id="ctl00_lblDate">${p.dateBelow}</span></div>${p.toolbarBelow}<div class="ExternalClass7F">${p.lead}${p.relatedBefore}${p.body}${p.byline}</div>${p.dateEnd}${p.toolbarEnd}${p.share}${p.related}${p.comments}</div></div></td><td>${p.right}</td></tr></table></div></div><div class="ms-footer">${p.footer}</div></form>`,
  },
  {
    name: 'WordPress',
    head: openGraph,
    page: (p) =>
      `<header class="site-header"><h1 class="site-title"><a href="/">${p.site}</a></h1><nav><ul class="menu">${p.menu}</ul></nav></header><main><article class="post type-post">${p.breadcrumb}${p.toolbarAbove}<header class="entry-header">${p.dateAbove}<h1 class="entry-title"><a href="/tin/1">${p.title}</a></h1><div class="entry-meta">${p.dateBelow}</div></header>${p.toolbarBelow}<div class="entry-content">${p.lead}${p.relatedBefore}${p.body}${p.byline}</div>${p.dateEnd}${p.toolbarEnd}<footer class="entry-footer">${p.share}</footer></article><section class="related">${p.related}</section>${p.comments}</main><aside class="sidebar">${p.left}${p.right}</aside><footer class="site-footer">${p.footer}</footer>`,
  },
  {
    name: 'AMP',
    head: openGraph,
    page: (p) =>
      `<header><a href="/">${p.site}</a></header><amp-sidebar><ul>${p.menu}</ul></amp-sidebar><article>${p.breadcrumb}${p.toolbarAbove}${p.dateAbove}<h1>${p.title}</h1><p class="time">${p.dateBelow}</p>${p.toolbarBelow}${p.lead}${p.relatedBefore}${p.body.replaceAll('<img', '<amp-img')}${p.byline}${p.dateEnd}${p.toolbarEnd}</article><section>${p.related}</section>${p.comments}<footer>${p.footer}</footer>`,
  },
]
