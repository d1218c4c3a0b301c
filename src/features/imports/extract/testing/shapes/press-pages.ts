import { each, OTHERS, type Shape } from './shape.ts'

const TEXT = [
  '(TTSĐ) - Chiều 12/11, tại bản Co Líu, Thường trực Huyện ủy dự Ngày hội Đại đoàn kết toàn dân tộc cùng bà con bốn bản vùng cao.',
  'Trong năm, Nhân dân bản Co Líu hiến hơn 3.000 m2 đất, góp 640 ngày công làm đường và nhà văn hóa; 92% số hộ đạt danh hiệu gia đình văn hóa.',
  '“Có đường mới, xe vào đến tận nương, ngô bán được giá hơn trước” - chị Sùng Thị Pàng, người dân bản Co Líu, cho biết.',
  'Phát biểu chung vui, đồng chí Phó Bí thư Thường trực Huyện ủy biểu dương kết quả của bản; đề nghị chi bộ, Ban Công tác Mặt trận tiếp tục vận động bà con giữ gìn an ninh trật tự, không di cư tự do.',
  'Dịp này, bản được tặng 01 bộ loa máy và 20 suất quà cho các gia đình chính sách.',
]

export const PRESS_PAGES: readonly Shape[] = [
  {
    name: 'party newspaper with the date above the title and a vote of comments',
    truth: {
      title: 'Ngày hội của tình đoàn kết ở Co Líu',
      unlabelled: { date: '2023-11-12', time: '18:21' },
      bylines: [{ name: 'Bùi Thế Sơn', role: 'author' }],
      body: [TEXT[0] ?? '', TEXT[1] ?? '', 'Các đại biểu và Nhân dân cùng múa xòe (Ảnh: B.S)', ...TEXT.slice(2)],
    },
    page: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Ngày hội của tình đoàn kết ở Co Líu</title><meta property="og:title" content="Ngày hội của tình đoàn kết ở Co Líu"></head><body>
<div class="header"><a href="/"><img src="/logo.svg" alt="Thông tin Suối Đàn"></a><p>Chủ nhật, ngày 12 tháng 11 năm 2023</p></div><div class="nav-main"><a href="/">Trang chủ</a><a href="/thoi-su">Thời sự</a><a href="/xay-dung-dang">Xây dựng Đảng</a><a href="/xa-hoi">Xã hội</a></div>
<div class="post-detail"><div class="bread"><a href="/xa-hoi">Xã hội</a></div><div class="top"><span class="date-detail">Chủ nhật, 12/11/2023 18:21 (GMT+7)</span><span class="follow">Theo dõi trên <a href="#">Google News</a></span></div>
<h1 class="post-tittle">Ngày hội của tình đoàn kết ở Co Líu</h1><div class="post-summary"><h2>${TEXT[0]}</h2></div>
<div class="post-content" itemprop="articleBody"><p>${TEXT[1]}</p><table class="image center" width="80%"><tbody><tr><td><img src="/a/xoe.jpg" alt="Các đại biểu và Nhân dân cùng múa xòe (Ảnh: B.S)"></td></tr><tr><td class="image_desc">Các đại biểu và Nhân dân cùng múa xòe (Ảnh: B.S)</td></tr></tbody></table><p>${TEXT[2]}</p><p>${TEXT[3]}</p><p>${TEXT[4]}</p></div>
<div class="post-author"><strong>Bùi Thế Sơn</strong></div><div class="post-tag"><span>Từ khóa:</span><a href="/t">đại đoàn kết</a><a href="/t">Co Líu</a></div>
<div class="post-comment"><div class="title">Ý kiến bình luận</div><div class="count">Ý kiến của bạn sẽ được xét duyệt trước khi đăng. Xin vui lòng gõ tiếng Việt có dấu</div><button>Gửi bình luận</button></div>
<div class="post-relate"><h3>Tin cùng chuyên mục</h3>${OTHERS.map(([title, date]) => `<article><h4><a href="/x">${title}</a></h4><p>Ngày ${date}, các đại biểu đã thăm, làm việc và trao quà cho bà con các bản vùng cao trong huyện.</p></article>`).join('')}</div></div>
<footer><p>Tổng Biên tập: Trần Đăng Khoa Nam</p><p>Giấy phép hoạt động báo điện tử số 77/GP-BTTTT</p><p>Tòa soạn: Tiểu khu 6, Suối Đàn. Điện thoại: 0212 300 0222</p></footer></body></html>`,
  },
  {
    name: 'government newspaper with another article set into the body',
    truth: {
      title: 'Bốn bản vùng cao chung một ngày hội',
      unlabelled: { date: '2023-11-13', time: '06:40' },
      bylines: [{ name: 'Ngô Hải', role: 'author' }],
      body: [TEXT[0] ?? '', TEXT[1] ?? '', 'Bà con bản Co Líu trong ngày hội - Ảnh: VGP/NH', ...TEXT.slice(2)],
    },
    page: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Bốn bản vùng cao chung một ngày hội</title></head><body class="detail"><div class="header__top"><div class="header__date">Thứ hai, 13/11/2023</div></div><nav class="header__nav"><ul><li><a href="/">Trang chủ</a></li><li><a href="/kt">Kinh tế</a></li></ul></nav>
<div class="main"><div class="detail__cmain"><div class="detail-breadcrumb"><a href="/">Trang chủ</a><a href="/xh">Xã hội</a></div><h1 class="detail-title" data-role="title">Bốn bản vùng cao chung một ngày hội</h1><div class="detail-time"><div data-role="publishdate">13/11/2023  06:40</div></div><div class="detail-tts"><audio></audio><span>Nghe đọc bài</span><span>0:00</span>/<span>3:12</span></div>
<h2 class="detail-sapo" data-role="sapo">${TEXT[0]}</h2><div class="detail-content afcbc-body" data-role="content"><p>${TEXT[1]}</p><figure class="VCSortableInPreviewMode" type="Photo"><div><img src="https://img.example.vn/hoi.jpg" alt="Bốn bản vùng cao - Ảnh 1." width="900" height="600"></div><figcaption class="PhotoCMS_Caption"><p>Bà con bản Co Líu trong ngày hội - Ảnh: VGP/NH</p></figcaption></figure>
<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a href="/y" title="x"><img src="/t.jpg" width="120" height="75"></a><div><h4><a href="/y">Nơi đồng bào hiến đất mở đường</a></h4></div></div><p>${TEXT[2]}</p><p>${TEXT[3]}</p><p>${TEXT[4]}</p><p style="text-align:right"><b>Ngô Hải</b></p></div>
<div class="detail-social"><a href="#">Chia sẻ</a><a href="#">Zalo</a><a href="#">Copy link</a></div><div class="detail-tag"><ul><li><a href="/t">Ngày hội</a></li></ul></div><div class="detail-more"><div class="title">Tham khảo thêm</div>${OTHERS.map(([title]) => `<div class="box-item"><a href="/x">${title}</a></div>`).join('')}</div><div class="detail-cm"><div class="box-cm"><p>Bình luận (0)</p><p>Hãy là người đầu tiên bình luận bài viết này</p></div></div></div></div>
<div class="footer"><p>© BÁO ĐIỆN TỬ SUỐI ĐÀN</p><p>Ghi rõ nguồn khi phát hành lại thông tin từ Báo.</p></div></body></html>`,
  },
  {
    name: 'old tables, capitals, a running line and the next article glued to the end',
    truth: {
      title: 'NGÀY HỘI ĐẠI ĐOÀN KẾT TOÀN DÂN TỘC BẢN CO LÍU',
      updated: { date: '2009-11-13', time: '14:05' },
      bylines: [
        { name: 'Mùa A Tủa', role: 'author' },
        { name: 'Mùa A Tủa', role: 'photo' },
      ],
      body: ['Múa xòe trong ngày hội', ...TEXT.map((words) => words.replace('(TTSĐ) - ', ''))],
    },
    page: `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>:: Huyen uy Suoi Dan ::</TITLE></HEAD><BODY bgColor=#ffffff topmargin=0><TABLE cellSpacing=0 cellPadding=0 width=780 align=center border=0><TR><TD colSpan=3><MARQUEE>Chào mừng quý vị đến với Trang thông tin điện tử Huyện ủy Suối Đàn. Chúc quý vị một ngày làm việc hiệu quả!</MARQUEE></TD></TR><TR><TD width=160 vAlign=top><TABLE><TR><TD><A href="default.asp">Trang chủ</A></TD></TR><TR><TD><A href="gt.asp">Giới thiệu</A></TD></TR><TR><TD><A href="vb.asp">Văn bản</A></TD></TR></TABLE></TD>
<TD vAlign=top><TABLE width="100%"><TR><TD><FONT color=red size=2><B>Tin trong huyện</B></FONT></TD></TR><TR><TD><P align=center><FONT face=Arial color=#000080 size=3><B>NGÀY HỘI ĐẠI ĐOÀN KẾT TOÀN DÂN TỘC BẢN CO LÍU</B></FONT></P></TD></TR><TR><TD align=right><FONT size=1><I>Ngày cập nhật: 13/11/2009 2:05:33 CH</I></FONT></TD></TR>
<TR><TD><TABLE align=left border=0><TR><TD><IMG src="upload/xoe.jpg" width=220></TD></TR><TR><TD align=center><FONT size=1><I>Múa xòe trong ngày hội</I></FONT></TD></TR></TABLE><FONT face=Arial size=2>&nbsp;&nbsp;&nbsp;&nbsp;${TEXT[0]?.replace('(TTSĐ) - ', '')}<BR><BR>&nbsp;&nbsp;&nbsp;&nbsp;${TEXT[1]}<BR><BR>&nbsp;&nbsp;&nbsp;&nbsp;${TEXT[2]}<BR><BR>&nbsp;&nbsp;&nbsp;&nbsp;${TEXT[3]}<BR><BR>&nbsp;&nbsp;&nbsp;&nbsp;${TEXT[4]}<BR><BR></FONT><P align=right><FONT face=Arial size=2><B>Tin, ảnh: Mùa A Tủa</B></FONT></P></TD></TR>
<TR><TD><A href="javascript:history.back()">Trở về</A> | <A href="javascript:window.print()">In</A> | <A href="#top">Lên đầu trang</A></TD></TR><TR><TD bgColor=#eeeeee><B>Các tin khác:</B></TD></TR>${OTHERS.map(([title, date]) => `<TR><TD>- <A href="ct.asp?id=2">${title}</A> <FONT size=1>(${date.replace('2023', '2009')})</FONT></TD></TR>`).join('')}</TABLE></TD>
<TD width=150 vAlign=top><TABLE><TR><TD bgColor=#cc0000><FONT color=#fff><B>Thời tiết</B></FONT></TD></TR><TR><TD>Suối Đàn: 18 - 25 °C</TD></TR><TR><TD>Số người truy cập:<BR><IMG src=c1.gif width=10><IMG src=c2.gif width=10></TD></TR></TABLE></TD></TR><TR><TD colSpan=3 align=center><FONT size=1>Bản quyền thuộc về Huyện ủy Suối Đàn<BR>Thiết kế bởi Trung tâm tin học</FONT></TD></TR></TABLE></BODY></HTML>`,
  },
  {
    name: 'new commune portal drawn by a script framework',
    truth: {
      title: 'Xã Co Líu mới ra mắt Tổ công nghệ số cộng đồng tại các bản',
      published: { date: '2025-07-21', time: '09:05' },
      bylines: [{ name: 'Trung tâm Dịch vụ tổng hợp xã', role: 'source' }],
      body: [
        ...TEXT.slice(1, 3),
        'Ba việc tổ công nghệ làm ngay',
        'Cài ứng dụng cho từng hộ',
        'Hướng dẫn nộp hồ sơ tại nhà',
        'Trực đường dây hỗ trợ buổi tối',
        ...TEXT.slice(3),
      ],
    },
    page: `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><title>Xã Co Líu mới ra mắt Tổ công nghệ số cộng đồng tại các bản – UBND xã Co Líu</title><meta property="og:type" content="article"/></head><body><div id="__next"><header class="sticky top-0 z-50 bg-white shadow"><div class="mx-auto flex max-w-7xl items-center justify-between px-4"><a class="flex items-center gap-2" href="/"><span class="text-lg font-bold uppercase">UBND xã Co Líu</span></a><button aria-label="Mở menu">☰</button></div></header>
<main class="mx-auto max-w-7xl px-4 py-6"><ol class="flex text-sm text-gray-500"><li><a href="/">Trang chủ</a></li><li>/</li><li><a href="/tin-tuc">Tin tức</a></li></ol><div class="grid lg:grid-cols-3 gap-8"><div class="lg:col-span-2"><h1 class="text-3xl font-bold leading-tight">Xã Co Líu mới ra mắt Tổ công nghệ số cộng đồng tại các bản</h1><div class="mt-2 flex gap-4 text-sm text-gray-500"><span>Xuất bản: 09:05, 21/07/2025</span><span>·</span><span>2 phút đọc</span><span>·</span><span>356 lượt xem</span></div><div class="flex gap-2"><button>A-</button><button>A+</button><button>Tương phản</button><button>In bài</button></div>
<div class="prose prose-lg mt-4">${each(TEXT.slice(1, 3))}<h2>Ba việc tổ công nghệ làm ngay</h2><ol><li>Cài ứng dụng cho từng hộ</li><li>Hướng dẫn nộp hồ sơ tại nhà</li><li>Trực đường dây hỗ trợ buổi tối</li></ol>${each(TEXT.slice(3))}<p class="text-right italic">Nguồn: Trung tâm Dịch vụ tổng hợp xã</p></div><div class="mt-6 border-t pt-4"><p>Bài viết có hữu ích với bạn không?</p><button>Có</button><button>Không</button></div></div>
<div class="space-y-4"><h3 class="font-semibold">Tin nổi bật</h3>${OTHERS.map(([title, date]) => `<a class="block" href="/x"><p class="line-clamp-2">${title}</p><p class="text-xs">${date.replace('2023', '2025')}</p></a>`).join('')}</div></div></main><footer class="bg-gray-900 text-white"><div>© 2025 Ủy ban nhân dân xã Co Líu</div><div>Chịu trách nhiệm nội dung: Chủ tịch Ủy ban nhân dân xã</div></footer></div><script id="__NEXT_DATA__" type="application/json">{"props":{}}</script></body></html>`,
  },
]
