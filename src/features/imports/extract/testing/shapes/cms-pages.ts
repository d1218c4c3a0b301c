import { each, OTHERS, type Shape } from './shape.ts'

const FIRST = [
  'Thực hiện Kế hoạch số 42-KH/HU về phong trào thi đua “Dân vận khéo”, sáng nay xã Nậm Păm tổ chức lễ ra mắt mô hình “Ngày thứ Bảy vì dân” với sự tham gia của hơn 120 cán bộ, đoàn viên.',
  'Theo đó, vào thứ Bảy tuần đầu hằng tháng, cán bộ xã xuống từng bản cùng người dân dọn vệ sinh, làm hàng rào, nạo vét kênh mương và hướng dẫn nộp hồ sơ trực tuyến.',
  'Phát biểu tại buổi lễ, ông Quàng Văn Lả, Trưởng khối Dân vận xã, mong bà con các bản hưởng ứng, góp ý để mô hình thiết thực hơn.',
  'Sau buổi lễ, các lực lượng đã phát quang 2,4 km đường liên bản và trồng mới 300 cây hoa ban.',
]

const SECOND = [
  'Sáng 18/10, đoàn giám sát của Ủy ban Mặt trận Tổ quốc huyện Suối Đàn làm việc với xã Tà Gia về việc thực hiện các chương trình mục tiêu quốc gia giai đoạn 2021 - 2025.',
  'Báo cáo của xã cho thấy: 9/11 bản có đường ô tô đến trung tâm; tỷ lệ hộ nghèo giảm còn 18,6%; 86% hộ dùng nước hợp vệ sinh.',
  'Kết luận buổi làm việc, bà Lường Thị Ngân đề nghị xã rà soát lại danh sách thụ hưởng, công khai tại nhà văn hóa bản trước ngày 30/11, trả lời dứt điểm 4 kiến nghị còn tồn.',
]

export const CMS_PAGES: readonly Shape[] = [
  {
    name: 'NukeViet with ratings and newer and older lists',
    truth: {
      title: 'Xã Nậm Păm ra mắt mô hình “Ngày thứ Bảy vì dân”',
      published: { date: '2023-05-15', time: '08:12' },
      unlabelled: { date: '2023-05-15', time: '08:12' },
      bylines: [
        { name: 'Cà Thị Hoa', role: 'author' },
        { name: 'Đài Truyền thanh huyện', role: 'source' },
      ],
      body: [...FIRST.slice(0, 2), 'Quang cảnh lễ ra mắt', ...FIRST.slice(2)],
    },
    page: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Xã Nậm Păm ra mắt mô hình “Ngày thứ Bảy vì dân” - TIN HOẠT ĐỘNG - Trang tin điện tử khối Dân vận</title>
<meta name="description" content="Thực hiện Kế hoạch số 42-KH/HU"><meta property="og:title" content="Xã Nậm Păm ra mắt mô hình “Ngày thứ Bảy vì dân”"><meta name="author" content="Trang tin điện tử khối Dân vận"></head>
<body><noscript><div class="alert alert-danger">Trình duyệt của bạn đã tắt chức năng hỗ trợ JavaScript.</div></noscript>
<div class="section-header"><div class="logo"><a title="Trang tin" href="/"><img src="/uploads/logo.png" alt="Trang tin điện tử khối Dân vận" width="120"></a></div>
<span class="current-time">Thứ sáu, 08/09/2023, 10:21</span></div>
<nav id="menusite"><ul class="nav navbar-nav"><li><a href="/vi/">Trang nhất</a></li><li><a href="/vi/about/">Giới thiệu</a></li><li><a href="/vi/news/">Tin Tức</a></li><li><a href="/vi/laws/">Văn bản</a></li></ul></nav>
<div class="row"><div class="col-sm-16 col-md-18">
<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope><div class="panel-body">
<h1 class="title margin-bottom-lg" itemprop="headline">Xã Nậm Păm ra mắt mô hình “Ngày thứ Bảy vì dân”</h1>
<div class="hidden hide d-none" itemprop="author">Cà Thị Hoa</div><span class="hidden" itemprop="datePublished">2023-05-15T08:12:00+07:00</span>
<div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">Thứ hai - 15/05/2023 08:12</span></div><div class="col-md-12"><ul class="list-inline text-right"><li><a class="dimgray" title="Gửi bài viết qua email" href="#"><em class="fa fa-envelope">&nbsp;</em></a></li><li><a title="In ra" href="#"><em class="fa fa-print">&nbsp;</em></a></li><li><a title="Lưu bài viết này" href="#"><em class="fa fa-save">&nbsp;</em></a></li></ul></div></div>
<div class="clearfix"><div class="hometext m-bottom" itemprop="description">${FIRST[0]}</div></div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg"><div style="text-align: justify;">${FIRST[1]}</div><figure class="image"><img alt="nam pam" src="/uploads/news/2023_05/nam-pam.jpg" width="800" height="533"><figcaption>Quang cảnh lễ ra mắt</figcaption></figure><div style="text-align: justify;">${FIRST[2]}</div><div style="text-align: justify;">${FIRST[3]}</div></div>
<div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả: </strong>Cà Thị Hoa</p><p class="h5 text-right"><strong>Nguồn tin: </strong>Đài Truyền thanh huyện</p></div>
</div></div>
<div class="news_column panel panel-default"><div class="panel-body"><div class="h5"><em class="fa fa-tags">&nbsp;</em><strong>Tags: </strong><a href="#"><em>dân vận khéo</em></a>, <a href="#"><em>nông thôn mới</em></a></div></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B"><div class="h5">Tổng số điểm của bài viết là: 0 trong 0 đánh giá</div><div style="padding:5px">Click để đánh giá bài viết</div></form></div></div>
<div class="news_column panel panel-default"><div id="idcomment" class="nv-fullbg"><div class="row clearfix"><p class="comment-title"><em>Ý kiến bạn đọc</em></p></div><div id="formcomment"><form><input placeholder="Tên của bạn"><textarea></textarea><button>Gửi bình luận</button></form></div></div></div>
<div class="news_column panel panel-default"><div class="panel-body other-news"><p class="h3"><strong>Những tin mới hơn</strong></p><ul>${OTHERS.map(([title, date]) => `<li><a href="/vi/news/x.html" title="${title}">${title}</a><em>(${date})</em></li>`).join('')}</ul><p class="h3"><strong>Những tin cũ hơn</strong></p><ul>${OTHERS.map(([title]) => `<li><a href="/vi/news/y.html">${title} (tiếp)</a><em>(02/05/2023)</em></li>`).join('')}</ul></div></div>
</div><div class="col-sm-8 col-md-6"><div class="panel panel-primary"><div class="panel-heading">Thống kê</div><div class="panel-body"><ul class="counter list-none"><li>Đang truy cập<span>14</span></li><li>Hôm nay<span>1,204</span></li><li>Tổng lượt truy cập<span>5,201,339</span></li></ul></div></div></div></div>
<footer id="footer"><div class="copyright">© Bản quyền thuộc về Trang tin điện tử khối Dân vận. Chịu trách nhiệm nội dung: Trưởng ban biên tập.</div></footer></body></html>`,
  },
  {
    name: 'WordPress with comments and sharing',
    truth: {
      title: 'Giám sát chương trình mục tiêu quốc gia tại xã Tà Gia',
      published: { date: '2023-10-18', time: '15:04' },
      updated: { date: '2023-10-19', time: '07:30' },
      unlabelled: { date: '2023-10-18' },
      bylines: [],
      body: [SECOND[0] ?? '', 'Đoàn giám sát làm việc tại nhà văn hóa bản', ...SECOND.slice(1)],
    },
    page: `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>Giám sát chương trình mục tiêu quốc gia tại xã Tà Gia &#8211; Mặt trận Suối Đàn</title>
<meta property="article:published_time" content="2023-10-18T08:04:11+00:00"><meta property="article:modified_time" content="2023-10-19T00:30:00+00:00"><meta property="og:site_name" content="Mặt trận Suối Đàn">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"}]}</script></head>
<body class="post-template-default single single-post"><div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">Chuyển đến phần nội dung</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Mặt trận Suối Đàn</a></p><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul></nav></header>
<main id="primary"><article id="post-318" class="post-318 post type-post category-tin-tuc"><header class="entry-header"><h1 class="entry-title">Giám sát chương trình mục tiêu quốc gia tại xã Tà Gia</h1>
<div class="entry-meta"><span class="posted-on"><a href="/2023/10/18/" rel="bookmark"><time class="entry-date published" datetime="2023-10-18T15:04:11+07:00">18/10/2023</time></a></span> <span class="byline"> bởi <span class="author vcard"><a class="url fn n" href="/author/admin/">admin</a></span></span> <span class="cat-links">trong <a href="/category/tin/">Tin tức</a></span></div></header>
<div class="entry-content"><p class="has-drop-cap">${SECOND[0]}</p><figure class="wp-block-image size-large"><img src="/wp-content/uploads/2023/10/tagia-1024x683.jpg" alt="" width="1024" height="683"><figcaption class="wp-element-caption">Đoàn giám sát làm việc tại nhà văn hóa bản</figcaption></figure><p>${SECOND[1]}</p><p>${SECOND[2]}</p>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Chia sẻ lên:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div><div id="jp-post-flair"><h3>Thích bài này:</h3><span>Thích</span> <span>Đang tải...</span></div></div>
<footer class="entry-footer"><span class="tags-links">Thẻ: <a href="/tag/giam-sat">giám sát</a></span></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Điều hướng bài viết</h2><div class="nav-previous"><a href="/a">Bài trước: ${OTHERS[0]?.[0]}</a></div></nav>
<section class="related-posts"><h3>Bài viết liên quan</h3>${OTHERS.map(([title, date]) => `<div class="item"><a href="/x">${title}</a><span>${date}</span></div>`).join('')}</section>
<div id="comments" class="comments-area"><h2 class="comments-title">1 bình luận về “Giám sát chương trình mục tiêu quốc gia tại xã Tà Gia”</h2><ol><li><b>Bạn đọc ở xa</b> viết: <p>Rất mong xã sớm trả lời các kiến nghị của bà con, nhất là đường vào bản Huổi Cẩn còn lầy lội vào mùa mưa.</p><a href="#">Trả lời</a></li></ol><div id="respond"><h3>Để lại một bình luận <small><a href="#">Hủy</a></small></h3><p>Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *</p></div></div></main>
<aside id="secondary"><h2>Bài viết mới</h2><ul>${OTHERS.map(([title]) => `<li><a href="/x">${title}</a></li>`).join('')}</ul></aside><footer class="site-footer"><div class="site-info">Tự hào cung cấp bởi WordPress.</div></footer></div></body></html>`,
  },
  {
    name: 'Joomla 1.5 with dates in words and a byline of the machine',
    truth: {
      title: 'Hội Cựu chiến binh huyện hiến kế giữ rừng đầu nguồn',
      unlabelled: { date: '2012-04-04', time: '09:30' },
      updated: { date: '2012-04-05', time: '10:15' },
      bylines: [{ name: 'Vàng A Dính', role: 'author' }],
      body: FIRST.slice(1),
    },
    page: `<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="content-type" content="text/html; charset=utf-8" /><title>Hội Cựu chiến binh huyện hiến kế giữ rừng đầu nguồn</title><meta name="generator" content="Joomla! 1.5 - Open Source Content Management" /><meta name="author" content="Administrator" /></head><body>
<table width="960" align="center"><tr><td colspan="3"><img src="/templates/x/banner.jpg" width="960" height="120"></td></tr><tr><td width="180" valign="top"><div class="moduletable_menu"><h3>Main Menu</h3><ul class="menu"><li><a href="/"><span>Trang chủ</span></a></li><li><a href="/gt"><span>Giới thiệu</span></a></li></ul></div></td>
<td valign="top"><span class="breadcrumbs pathway"><a href="/" class="pathway">Trang chủ</a> <img src="/arrow.png" alt="" width="9" height="9" /> <a href="/tin" class="pathway">Tin tức</a> <img src="/arrow.png" alt="" width="9" height="9" /> Hội Cựu chiến binh huyện hiến kế giữ rừng đầu nguồn</span>
<table class="contentpaneopen"><tr><td class="contentheading" width="100%">Hội Cựu chiến binh huyện hiến kế giữ rừng đầu nguồn</td><td align="right" width="100%" class="buttonheading"><a href="#" title="PDF"><img src="/images/M_images/pdf_button.png" alt="PDF" width="16" height="16" /></a></td><td align="right" class="buttonheading"><a href="#"><img src="/images/M_images/printButton.png" alt="In" /></a></td><td class="buttonheading"><a href="#"><img src="/images/M_images/emailButton.png" alt="E-mail" /></a></td></tr></table>
<table class="contentpaneopen"><tr><td width="70%" align="left" valign="top" colspan="2"><span class="small">Viết bởi Administrator</span> &nbsp;&nbsp;</td></tr><tr><td valign="top" colspan="2" class="createdate">Thứ tư, 04 Tháng 4 2012 09:30</td></tr>
<tr><td valign="top" colspan="2">${FIRST[1]}<br /><br />${FIRST[2]}<br /><br />${FIRST[3]}<br /><br /><div style="text-align: right;"><strong>Vàng A Dính</strong></div></td></tr>
<tr><td colspan="2" class="modifydate">Cập nhật lần cuối ( Thứ năm, 05 Tháng 4 2012 10:15 )</td></tr></table><span class="article_separator">&nbsp;</span>
<table align="center" class="pagenav"><tr><th class="pagenav_prev"><a href="/a">&lt; Lùi</a></th><th class="pagenav_next"><a href="/b">Tiếp theo &gt;</a></th></tr></table></td>
<td width="200" valign="top"><div class="moduletable"><h3>Tin mới</h3><ul class="latestnews">${OTHERS.map(([title]) => `<li class="latestnews"><a class="latestnews" href="/x">${title}</a></li>`).join('')}</ul></div><div class="moduletable"><h3>Ai đang online</h3>Hiện có 8 khách online</div></td></tr></table><div class="footer">Copyright © 2012 Hội Cựu chiến binh. All Rights Reserved.</div></body></html>`,
  },
  {
    name: 'AMP',
    truth: {
      title: 'Tà Gia công khai kết quả giám sát tại nhà văn hóa bản',
      published: { date: '2023-10-20', time: '16:45' },
      bylines: [{ name: 'Hà Thị Mây', role: 'author' }],
      body: ['Toàn cảnh buổi công khai ở bản Noong. Ảnh: Hà Thị Mây', ...SECOND],
    },
    page: `<!doctype html><html ⚡ lang="vi"><head><meta charset="utf-8"><title>Tà Gia công khai kết quả giám sát tại nhà văn hóa bản | Báo huyện Suối Đàn</title><link rel="canonical" href="https://suoidan.example.vn/ta-gia-cong-khai.html"><style amp-custom>body{color:#222}</style><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"Tà Gia công khai kết quả giám sát tại nhà văn hóa bản","datePublished":"2023-10-20T16:45:00+07:00","author":{"@type":"Person","name":"Hà Thị Mây"}}</script></head>
<body><amp-sidebar id="sb"><ul><li><a href="/">Trang chủ</a></li><li><a href="/xa-hoi">Xã hội</a></li></ul></amp-sidebar><header><a href="/"><amp-img src="/logo.png" width="120" height="40"></amp-img></a></header>
<article><p class="cat"><a href="/xa-hoi">Xã hội</a></p><h1>Tà Gia công khai kết quả giám sát tại nhà văn hóa bản</h1><div class="meta"><span class="name">Hà Thị Mây</span> <time datetime="2023-10-20T16:45">Ngày đăng: 20/10/2023 - 16:45</time></div>
<amp-social-share type="facebook"></amp-social-share><figure><amp-img src="/anh/cong-khai.jpg" width="640" height="427" layout="responsive"></amp-img><figcaption>Toàn cảnh buổi công khai ở bản Noong. Ảnh: Hà Thị Mây</figcaption></figure>
${each(SECOND)}
<amp-ad type="x" width="300" height="250"></amp-ad><section class="amp-related"><h4>Tin cùng chuyên mục</h4>${OTHERS.map(([title]) => `<h5><a href="/x">${title}</a></h5>`).join('')}</section></article><footer>Bản quyền thuộc về Báo huyện Suối Đàn. Ghi rõ nguồn khi phát hành lại.</footer></body></html>`,
  },
]
