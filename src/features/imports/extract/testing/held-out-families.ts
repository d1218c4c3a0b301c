import type { Family } from './families.ts'

/** Families that no rule was tuned on. */
export const HELD_OUT_FAMILIES: readonly Family[] = [
  {
    name: 'Joomla',
    head: (p) => `<title>${p.plainTitle}</title><meta name="generator" content="Joomla!">`,
    page: (p) =>
      `<div class="wrapper"><div class="header">${p.site}</div><div class="moduletable_menu"><ul class="menu">${p.menu}</ul></div><div class="leftcol">${p.left}</div><div class="maincol"><div class="pathway">${p.breadcrumb}</div><div class="item-page">${p.toolbarAbove}${p.dateAbove}<table class="contentpaneopen"><tr><td class="contentheading" width="100%">${p.title}</td></tr></table><table class="contentpaneopen"><tr><td valign="top" class="createdate">${p.dateBelow}</td></tr><tr><td>${p.toolbarBelow}</td></tr><tr><td valign="top">${p.lead}${p.relatedBefore}${p.body}${p.byline}</td></tr><tr><td class="modifydate">${p.dateEnd}</td></tr></table>${p.toolbarEnd}${p.share}<div>${p.related}</div>${p.comments}</div></div><div class="rightcol">${p.right}</div><div class="bottom">${p.footer}</div></div>`,
  },
  {
    name: 'DotNetNuke',
    head: (p) => `<title>\r\n\t${p.site} > ${p.plainTitle}\r\n</title>`,
    page: (p) =>
      `<form id="Form"><div class="dnn_menu">${p.menu}</div><table class="panes" cellpadding=0><tr><td id="dnn_LeftPane">${p.left}</td><td id="dnn_ContentPane"><div class="DnnModule"><span id="dnn_ctr1_dnnTITLE_titleLabel" class="Head">TIN TỨC</span><div class="c_contentpane">${p.breadcrumb}${p.toolbarAbove}<table><tr><td>${p.dateAbove}</td></tr><tr><td><span class="SubHead">${p.title}</span></td></tr><tr><td class="Normal">${p.dateBelow}</td></tr><tr><td>${p.toolbarBelow}</td></tr><tr><td class="Normal">${p.lead}</td></tr><tr><td class="Normal">${p.relatedBefore}${p.body}</td></tr><tr><td>${p.byline}</td></tr><tr><td>${p.dateEnd}</td></tr></table>${p.toolbarEnd}${p.related}${p.comments}</div></div></td><td id="dnn_RightPane">${p.right}</td></tr></table><div id="dnn_BottomPane">${p.footer}</div></form>`,
  },
  {
    name: 'Drupal',
    head: (p) =>
      `<title>${p.plainTitle} | ${p.site}</title><link rel="canonical" href="https://xa.example.vn/node/12">`,
    page: (p) =>
      `<div id="page"><div id="header"><div id="site-name">${p.site}</div></div><div id="navigation"><ul class="links">${p.menu}</ul></div><div id="main"><div id="content" class="column"><div class="section">${p.breadcrumb}<h1 class="title" id="page-title">${p.title}</h1><div class="region region-content"><div class="node node-article"><div class="submitted">${p.dateAbove}${p.dateBelow}</div>${p.toolbarAbove}${p.toolbarBelow}<div class="content"><div class="field field-name-body"><div class="field-items"><div class="field-item even">${p.lead}${p.relatedBefore}${p.body}${p.byline}</div></div></div></div>${p.dateEnd}${p.toolbarEnd}${p.share}</div>${p.related}${p.comments}</div></div></div><div class="region-sidebar-first">${p.left}</div><div class="region-sidebar-second">${p.right}</div></div><div id="footer">${p.footer}</div></div>`,
  },
  {
    name: 'provincial portal without names',
    head: (p) => `<title>${p.site}</title>`,
    page: (p) =>
      `<div class="c1"><div class="c2">${p.menu}</div><div class="c3"><div class="c4">${p.left}</div><div class="c5"><div class="c6"><p class="c7">${p.breadcrumb}</p>${p.toolbarAbove}<span>${p.dateAbove}</span><h2 class="c8">${p.title}</h2><span class="c9">${p.dateBelow}</span><div class="c0">${p.toolbarBelow}</div></div><div class="d1">${p.lead}</div><div class="d2">${p.relatedBefore}${p.body}</div><div class="d3">${p.byline}</div><span>${p.dateEnd}</span>${p.toolbarEnd}${p.share}<div class="d4">${p.related}</div>${p.comments}</div><div class="d5">${p.right}</div></div><div class="d6">${p.footer}</div></div>`,
  },
  {
    name: 'page made by hand',
    head: (p) => `<TITLE>${p.plainTitle}</TITLE>`,
    page: (p) =>
      `<CENTER><IMG SRC=top.gif WIDTH=800 HEIGHT=100></CENTER><TABLE BORDER=0><TR><TD VALIGN=TOP BGCOLOR=#ccccff>${p.menu.replaceAll('<li>', '').replaceAll('</li>', '<BR>')}${p.left}<TD VALIGN=TOP>${p.breadcrumb}${p.toolbarAbove}${p.dateAbove}<P ALIGN=CENTER><FONT SIZE=5 COLOR=red><B>${p.title}</B></FONT></P>${p.dateBelow && `<P ALIGN=CENTER><I>${p.dateBelow}</I>`}${p.toolbarBelow}${p.lead}${p.relatedBefore}<P>${p.body}${p.byline}<P>${p.dateEnd}${p.toolbarEnd}<HR>${p.related}${p.comments}<TD VALIGN=TOP>${p.right}</TABLE><HR><CENTER>${p.footer}</CENTER>`,
  },
]
